import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { saidTurn } from './said-turn'
import { MOST_TURNS } from './schema'

/** Keeps an answer as soon as it has come: a worker that dies afterwards does not ask again. */
export const keepTurn = command({
  name: 'evaluations.keep-turn',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ resultId: uuid, said: z.array(saidTurn).max(MOST_TURNS) }),
  handler: async ({ ctx, input: { resultId, said } }) => {
    const kept = await ctx.db.evaluationResult.updateMany({ where: { id: resultId, state: 'running' }, data: { said } })
    return { isWanted: kept.count === 1 }
  },
})
