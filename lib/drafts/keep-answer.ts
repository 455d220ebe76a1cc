import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

const paidAnswer = z.strictObject({
  text: z.string(),
  model: z.string(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
})

/** Stores an answer as soon as it has come: a worker that dies afterwards does not ask again. */
export const keepAnswer = command({
  name: 'drafts.keep-answer',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ workId: uuid, answers: z.array(paidAnswer).max(4) }),
  handler: async ({ ctx, input: { workId, answers } }) => {
    await ctx.db.draftWork.updateMany({ where: { id: workId, state: 'writing' }, data: { answers } })
  },
})
