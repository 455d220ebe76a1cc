import { z } from 'zod'
import { agentView, contentOf } from '@/lib/agents'
import { isAppError, uuid } from '@/lib/kernel'
import { command, reserveUsage } from '@/lib/operations'
import { storedExpectations } from './case-view'
import { caseTokens, RESULT_LEASE_SECONDS, resultKey } from './metering'
import { storedTurns } from './run-view'
import { settingsOf } from './settings-of'

const MOST_ATTEMPTS = 4

/** Takes on a case that is to be asked, or one whose worker died in the midst of it: with the answers that have come. */
export const claimResult = command({
  name: 'evaluations.claim-result',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ resultId: uuid }),
  handler: async ({ ctx, input: { resultId } }) => {
    const [row] = await ctx.db.evaluationResult.updateManyAndReturn({
      where: { id: resultId, state: { in: ['queued', 'running'] } },
      data: { state: 'running', attempts: { increment: 1 } },
    })
    const run = row && (await ctx.db.evaluationRun.findFirst({ where: { id: row.runId, state: 'running' } }))
    if (!row || !run) return null
    const agent = await ctx.db.agent.findFirst({ where: { id: run.agentId } })
    if (!agent) return { kind: 'given_up' as const, reason: 'The agent has been deleted.' }
    if (row.attempts > MOST_ATTEMPTS) return { kind: 'given_up' as const, reason: 'It was interrupted too often.' }
    const { usesJudge } = await settingsOf(ctx, agent.id)
    try {
      const amounts = { ai_tokens: caseTokens(row.turns.length, usesJudge) }
      await reserveUsage(ctx, { key: resultKey(resultId), amounts, leaseSeconds: RESULT_LEASE_SECONDS })
    } catch (error) {
      if (!isAppError(error, 'quota_exceeded')) throw error
      return { kind: 'given_up' as const, reason: error.userMessage }
    }
    const settings = row.side === 'tried' ? run.settings : run.liveSettings
    return {
      kind: 'claimed' as const,
      agent: { ...agentView(agent), ...contentOf(settings as Record<string, unknown>) },
      turns: row.turns,
      expectations: storedExpectations(row.expectations),
      said: storedTurns(row.said),
      usesJudge,
      isLastAttempt: row.attempts >= MOST_ATTEMPTS,
    }
  },
})
export type ClaimedResult = Extract<Awaited<ReturnType<typeof claimResult>>, { kind: 'claimed' }>
