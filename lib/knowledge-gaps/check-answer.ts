import { z } from 'zod'
import { ANSWER_TOKENS, agentView, answerDry } from '@/lib/agents'
import { AppError, uuid } from '@/lib/kernel'
import { metered, task } from '@/lib/operations'
import { isAiFailure } from '@/lib/providers/ai'
import { endCheck } from './end-check'

const LEASE_SECONDS = 300
const LONGEST_SAID = 4_000

/** Asks the agent that could not answer once more, on the way that a customer's question takes. */
export const checkAnswer = task({
  name: 'knowledge_gaps.check-answer',
  access: 'system',
  input: z.strictObject({ gapId: uuid }),
  handler: async ({ ctx, input: { gapId } }) => {
    const gap = await ctx.db.knowledgeGap.findFirst({ where: { id: gapId, state: 'answered', checkState: 'pending' } })
    if (!gap) return
    const asked = gap.agentId ? await ctx.db.agent.findFirst({ where: { id: gap.agentId } }) : null
    const agent = asked ?? (await ctx.db.agent.findFirst({ where: { isDefault: true, subTenantId: gap.subTenantId } }))
    if (!agent) return
    const turns = [{ authorKind: 'contact', body: gap.question }]
    const reserved = { amounts: { ai_tokens: ANSWER_TOKENS }, leaseSeconds: LEASE_SECONDS }
    try {
      const { ending } = await metered(ctx, reserved, async () => {
        const result = await answerDry(ctx, agentView(agent), turns, gap.question)
        const { inputTokens = 0, outputTokens = 0 } = result.composed ?? {}
        return { result, used: { ai_tokens: inputTokens + outputTokens } }
      })
      const isFound = ending.kind === 'said' && ending.isFound
      await endCheck(ctx, {
        gapId,
        holds: isFound,
        said: ending.kind === 'said' ? ending.body.slice(0, LONGEST_SAID) : '',
      })
    } catch (error) {
      if (!isAiFailure(error)) throw error
      throw new AppError('provider_failed', error.message, { userMessage: error.userMessage })
    }
  },
})
