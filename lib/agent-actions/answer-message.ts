import { z } from 'zod'
import { type ClaimedAnswer, type Composed, claimAnswer, composeAnswer, endingOf, finishAnswer } from '@/lib/agents'
import { handOver, postAgentMessage } from '@/lib/conversations'
import type { HandoverReason } from '@/lib/conversations/schema'
import { notifyLive } from '@/lib/events'
import { logger, uuid } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { isAiFailure, NO_ANSWER } from '@/lib/providers/ai'
import { toolBoxOf } from './tool-box-of'

const PROGRESS_MS = 60

type Ending = {
  state: 'answered' | 'handed_over' | 'failed' | 'cancelled'
  error?: string
  composed?: Composed
}

/** What happens when the assistant has no answer. */
type Otherwise = (reason: HandoverReason) => Promise<void>

/** Answers one customer message; where the assistant cannot, what the caller says happens. Nothing of the customer's is lost either way. */
export async function answerOrElse(
  ctx: TenantContext,
  input: { conversationId: string; messageId: string },
  otherwise: Otherwise,
): Promise<void> {
  const claimed = await claimAnswer(ctx, input)
  if (!claimed) return
  if (claimed.kind === 'unavailable') {
    await otherwise('agent_paused')
    return
  }
  const ending = claimed.isGivenUp
    ? await giveUp(otherwise, 'the answer was interrupted too often')
    : await answer(ctx, claimed, otherwise)
  const judgement = ending.composed?.judgement
  await finishAnswer(ctx, {
    answerId: claimed.answerId,
    state: ending.state,
    error: ending.error ?? null,
    isGrounded: judgement?.isGrounded ?? null,
    reason: judgement && !judgement.isGrounded ? judgement.reason : null,
    passages: (ending.composed?.passages ?? []).map(
      ({ chunkId, pageId, versionId, place, title, url, score }, index) => ({
        chunkId,
        pageId,
        versionId,
        place,
        n: index + 1,
        title,
        url,
        score,
      }),
    ),
    model: ending.composed?.model ?? null,
    inputTokens: ending.composed?.inputTokens ?? null,
    outputTokens: ending.composed?.outputTokens ?? null,
    latencyMs: ending.composed?.latencyMs ?? null,
    firstTokenMs: ending.composed?.firstTokenMs ?? null,
    isUncounted: ending.state === 'failed' && claimed.overQuota === null,
  })
}

/** Answers one customer message, or hands the conversation to people. */
export const answerMessage = task({
  name: 'agents.answer-message',
  access: 'system',
  input: z.strictObject({ conversationId: uuid, messageId: uuid }),
  handler: ({ ctx, input }) =>
    answerOrElse(ctx, input, async (reason) => {
      await handOver(ctx, { conversationId: input.conversationId, reason })
    }),
})

async function giveUp(otherwise: Otherwise, error: string): Promise<Ending> {
  await otherwise('agent_failed')
  return { state: 'failed', error }
}

async function answer(ctx: TenantContext, claimed: ClaimedAnswer, otherwise: Otherwise): Promise<Ending> {
  const { conversationId, agent } = claimed
  if (claimed.isForPerson) {
    await handOver(ctx, { conversationId, reason: 'asked_for_person' })
    return { state: 'handed_over' }
  }
  if (claimed.question.trim() === '') {
    await otherwise('sent_file')
    return { state: 'handed_over' }
  }
  if (claimed.overQuota) return giveUp(otherwise, claimed.overQuota)
  let composed: Composed
  try {
    const box = await toolBoxOf(ctx, { conversationId, answerId: claimed.answerId, agent })
    composed = await composeAnswer(ctx, agent, claimed.turns, claimed.question, {
      onText: progressOf(ctx, claimed),
      box,
    })
  } catch (error) {
    if (isAiFailure(error)) {
      logger.warn({ err: error, tenant: ctx.tenant.slug }, 'the AI provider failed')
      return giveUp(otherwise, error.userMessage)
    }
    if (!claimed.isLastAttempt) throw error
    logger.error({ err: error, tenant: ctx.tenant.slug }, 'answering failed for good')
    return giveUp(otherwise, 'An unexpected error happened.')
  }
  if (composed.isMisused) return giveUp(otherwise, 'The AI model misused its tools and came to no answer.')
  const ending = endingOf(agent, composed)
  if (ending.kind === 'handed_over') {
    // What the agent has decided is no lack of an answer.
    if (ending.reason === 'agent_decided') await handOver(ctx, { conversationId, reason: ending.reason })
    else await otherwise(ending.reason)
    return { state: 'handed_over', composed }
  }
  const posted = await postAgentMessage(ctx, {
    conversationId,
    answerId: claimed.answerId,
    agentId: agent.id,
    agentVersion: agent.liveVersion,
    body: ending.body,
    sources: composed.sources,
  })
  return { state: posted.isPosted ? 'answered' : 'cancelled', composed }
}

/** Shows the answer as it grows, a few times a second, and nothing of an answer that says it has none. */
function progressOf(ctx: TenantContext, claimed: ClaimedAnswer): (text: string) => void {
  let sentAt = 0
  return (text) => {
    const now = performance.now()
    if (now - sentAt < PROGRESS_MS || NO_ANSWER.startsWith(text.trim().slice(0, NO_ANSWER.length))) return
    sentAt = now
    const payload = { conversationId: claimed.conversationId, answerId: claimed.answerId, text }
    notifyLive(ctx, 'answer.progress', payload).catch((error) => logger.debug({ err: error }, 'progress was not sent'))
  }
}
