import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command, commitUsage, releaseUsage } from '@/lib/operations'
import { storedExpectations } from './case-view'
import { checkExpectation } from './check-expectation'
import { resultKey } from './metering'
import { storedTurns } from './run-view'

const OPEN = ['queued', 'running']

/** Counts what came of a case; the last one ends the run. */
async function countIn(ctx: CommandContext, runId: string, side: string, isHeld: boolean): Promise<void> {
  const one = { increment: 1 }
  const counted = side === 'live' ? (isHeld ? { liveHeld: one } : {}) : isHeld ? { held: one } : { broken: one }
  // Locks the run: of two cases that end at once, one sees that none is left.
  await ctx.db.evaluationRun.updateMany({ where: { id: runId }, data: { cases: { increment: 0 }, ...counted } })
  if ((await ctx.db.evaluationResult.count({ where: { runId, state: { in: OPEN } } })) > 0) return
  await ctx.db.evaluationRun.updateMany({
    where: { id: runId, state: 'running' },
    data: { state: 'done', finishedAt: new Date() },
  })
}

/**
 * How a case ended: what was said is checked against what was expected. With an `error` it could not be asked, which holds nothing.
 * The first call counts; what the answers took is counted either way.
 */
export const finishResult = command({
  name: 'evaluations.finish-result',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    resultId: uuid,
    error: z.string().max(1_000).nullable(),
    score: z.number().int().min(1).max(5).nullable().default(null),
    scoreReason: z.string().max(1_000).nullable().default(null),
    model: z.string().max(200).nullable().default(null),
    inputTokens: z.number().int().default(0),
    outputTokens: z.number().int().default(0),
    costMicro: z.number().nullable().default(null),
    latencyMs: z.number().int().nullable().default(null),
  }),
  handler: async ({ ctx, input: { resultId, error, costMicro, ...figures } }) => {
    const row = await ctx.db.evaluationResult.findFirst({ where: { id: resultId } })
    if (!row) return
    const said = storedTurns(row.said)
    const answered = said.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0)
    const tokens = Math.max(answered, figures.inputTokens + figures.outputTokens)
    if (tokens > 0) await commitUsage(ctx, resultKey(resultId), { ai_tokens: tokens })
    else await releaseUsage(ctx, resultKey(resultId))
    const checks = error ? [] : storedExpectations(row.expectations).map((each) => checkExpectation(each, said))
    const isHeld = !error && checks.every((check) => check.isHeld)
    const finished = await ctx.db.evaluationResult.updateMany({
      where: { id: resultId, state: { in: OPEN } },
      data: {
        ...figures,
        state: error ? 'failed' : 'done',
        error,
        checks,
        isHeld,
        costMicro: costMicro === null ? null : BigInt(costMicro),
        finishedAt: new Date(),
      },
    })
    if (finished.count === 1) await countIn(ctx, row.runId, row.side, isHeld)
  },
})
