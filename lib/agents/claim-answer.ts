import { z } from 'zod'
import { agentAt, answersOn, isWithAgent } from '@/lib/conversations'
import { messagePart } from '@/lib/conversations/schema'
import { isAppError, newId, uuid } from '@/lib/kernel'
import { type CommandContext, command, commitUsage, releaseUsage, reserveUsage, takeQuota } from '@/lib/operations'
import { agentView } from './agent-view'
import { isForPerson } from './ending-of'
import { ANSWER_LEASE_SECONDS, ANSWER_TOKENS, answerKey } from './metering'

const MOST_ATTEMPTS = 3
const HISTORY = 12

const TURN = { id: true, authorKind: true, body: true } as const

/**
 * True when nothing is left to say: people have the conversation, or the answer stands in the thread already because the
 * worker died after it had been posted. The answer's row is then closed.
 */
async function endWhatWasSaid(
  ctx: CommandContext,
  questionId: string,
  conversation: { state: string; status: string },
): Promise<boolean> {
  const answer = await ctx.db.answer.findFirst({ where: { questionId, state: { in: ['queued', 'running'] } } })
  const isPosted = answer && (await ctx.db.message.count({ where: { answerId: answer.id } })) > 0
  if (!isPosted && isWithAgent(conversation)) return false
  if (answer) {
    const state = isPosted ? 'answered' : conversation.state === 'waiting' ? 'handed_over' : 'cancelled'
    await ctx.db.answer.update({ where: ctx.key(answer.id), data: { state, finishedAt: new Date() } })
    if (isPosted) await commitUsage(ctx, answerKey(answer.id))
    else await releaseUsage(ctx, answerKey(answer.id))
    ctx.emit('answer.finished', { answerId: answer.id, state })
  }
  return true
}

/**
 * Meters an answer: the answer itself counts once, however often it has to begin anew; its words and the message are
 * reserved, and what it really took is counted at its end. Says why it may not be given.
 */
async function meter(ctx: CommandContext, answerId: string, isFirstAttempt: boolean): Promise<string | null> {
  try {
    const amounts = { ai_tokens: ANSWER_TOKENS, messages: 1 }
    await reserveUsage(ctx, { key: answerKey(answerId), amounts, leaseSeconds: ANSWER_LEASE_SECONDS })
    if (isFirstAttempt) await takeQuota(ctx, 'ai_messages')
    return null
  } catch (error) {
    if (!isAppError(error, 'quota_exceeded')) throw error
    return error.userMessage
  }
}

/** A thumb, or a message that was taken back, asks for nothing. */
function isQuestion(given: unknown): boolean {
  const part = messagePart.safeParse(given).data
  return part?.kind !== 'reaction' && part?.kind !== 'deleted'
}

/**
 * Takes on the answer to one customer message, or says why nobody should write it: a person has the conversation, a later
 * message has come, or it has been answered. The answer's row is unique for its question, so a second call finds the first.
 */
export const claimAnswer = command({
  name: 'agents.claim-answer',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ conversationId: uuid, messageId: uuid }),
  handler: async ({ ctx, input }) => {
    const conversation = await ctx.db.conversation.findFirst({
      where: { id: input.conversationId },
      include: { agent: true },
    })
    const question = await ctx.db.message.findFirst({
      where: { id: input.messageId, conversationId: input.conversationId, authorKind: 'contact' },
    })
    if (!conversation || !question || !isQuestion(question.part)) return null
    if (await endWhatWasSaid(ctx, question.id, conversation)) return null
    const isStillHere = answersOn(conversation.agent, conversation)
    const row = isStillHere ? conversation.agent : await agentAt(ctx, conversation)
    if (!row || !answersOn(row, conversation)) return { kind: 'unavailable' as const, conversationId: conversation.id }

    const later = await ctx.db.message.count({
      where: { conversationId: conversation.id, authorKind: 'contact', id: { gt: question.id } },
    })
    await ctx.db.answer.createMany({
      data: [{ id: newId(), conversationId: conversation.id, questionId: question.id, agentId: row.id }],
      skipDuplicates: true,
    })
    const answer = await ctx.db.answer.findFirst({
      where: { questionId: question.id, state: { in: ['queued', 'running'] } },
    })
    if (!answer) return null
    if (later > 0) {
      await ctx.db.answer.update({ where: ctx.key(answer.id), data: { state: 'cancelled', finishedAt: new Date() } })
      return null
    }
    const claimed = await ctx.db.answer.update({
      where: ctx.key(answer.id),
      data: { state: 'running', attempts: { increment: 1 }, agentId: row.id, agentVersion: row.liveVersion },
    })
    if (conversation.agentId !== row.id)
      await ctx.db.conversation.update({ where: ctx.key(conversation.id), data: { agentId: row.id } })
    const turns = await ctx.db.message.findMany({
      where: {
        conversationId: conversation.id,
        isNote: false,
        authorKind: { in: ['contact', 'agent', 'member'] },
        body: { not: '' },
        id: { lte: question.id },
      },
      orderBy: { id: 'desc' },
      take: HISTORY,
      select: TURN,
    })
    const agent = agentView(row)
    const callsPerson = isForPerson(agent, question.body)
    const isGivenUp = claimed.attempts > MOST_ATTEMPTS
    const isMetered = !callsPerson && !isGivenUp && question.body.trim() !== ''
    return {
      kind: 'claimed' as const,
      answerId: claimed.id,
      isForPerson: callsPerson,
      overQuota: isMetered ? await meter(ctx, claimed.id, claimed.attempts === 1) : null,
      isLastAttempt: claimed.attempts >= MOST_ATTEMPTS,
      isGivenUp,
      conversationId: conversation.id,
      question: question.body,
      turns: turns.reverse(),
      agent,
    }
  },
})

export type ClaimedAnswer = Extract<Awaited<ReturnType<typeof claimAnswer>>, { kind: 'claimed' }>
