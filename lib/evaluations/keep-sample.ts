import { z } from 'zod'
import { newId, sha256Hex, uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { settingsOf } from './settings-of'

/** More than that a day of one agent nobody looks at. */
const MOST_A_DAY = 50

/** 0 to 99, the same for the same answer whoever asks. */
const shareOf = (answerId: string): number => Number.parseInt(sha256Hex(answerId).slice(0, 8), 16) % 100

/** Keeps a share of the answers to customers for staff to look at, chosen by their ids. Twice is once. */
export const keepSample = command({
  name: 'evaluations.keep-sample',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ answerId: uuid }),
  handler: async ({ ctx, input: { answerId } }) => {
    const answer = await ctx.db.answer.findFirst({ where: { id: answerId, state: 'answered' } })
    if (!answer?.agentId) return { isKept: false }
    const { agentId, conversationId, questionId, subTenantId } = answer
    const { samplePercent } = await settingsOf(ctx, agentId)
    if (shareOf(answerId) >= samplePercent) return { isKept: false }
    const today = new Date(new Date().toISOString().slice(0, 10))
    const kept = await ctx.db.answerSample.count({ where: { agentId, createdAt: { gte: today } } })
    const message = await ctx.db.message.findFirst({ where: { answerId }, select: { id: true } })
    if (!message || kept >= MOST_A_DAY) return { isKept: false }
    const made = await ctx.db.answerSample.createMany({
      data: [{ id: newId(), agentId, conversationId, answerId, questionId, messageId: message.id, subTenantId }],
      skipDuplicates: true,
    })
    return { isKept: made.count === 1 }
  },
})
