import { z } from 'zod'
import { aiFor, costOf, modelPrices } from '@/lib/ai'
import { logger, uuid } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { isAiFailure } from '@/lib/providers/ai'
import { askTurn } from './ask-turn'
import { type ClaimedResult, claimResult } from './claim-result'
import { finishResult } from './finish-result'
import { judgeAnswers } from './judge-answers'
import { keepTurn } from './keep-turn'
import type { SaidTurn } from './schema'

/** Asks what has not been asked yet, keeping each answer. Null where nobody wants to know any more. */
async function converse(ctx: TenantContext, resultId: string, { agent, turns, ...claimed }: ClaimedResult) {
  const said: SaidTurn[] = [...claimed.said]
  let model: string | null = null
  for (const question of turns.slice(said.length)) {
    // People have it from there on.
    if (said.at(-1)?.handedOver) break
    const asked = await askTurn(ctx, agent, said, question)
    said.push(asked.turn)
    model = asked.model ?? model
    const { isWanted } = await keepTurn(ctx, { resultId, said })
    if (!isWanted) return null
  }
  return { said, model }
}

const sum = (said: readonly SaidTurn[], field: 'inputTokens' | 'outputTokens' | 'latencyMs'): number =>
  said.reduce((total, turn) => total + turn[field], 0)

async function evaluate(ctx: TenantContext, resultId: string, claimed: ClaimedResult): Promise<void> {
  const [whose, { prices }] = await Promise.all([aiFor(ctx), modelPrices(ctx)])
  const conversed = await converse(ctx, resultId, claimed)
  if (!conversed) return
  const { said } = conversed
  const verdict =
    claimed.usesJudge && whose.provider !== 'built_in'
      ? await judgeAnswers(ctx, whose, said, claimed.expectations)
      : null
  const inputTokens =
    sum(said, 'inputTokens') + (verdict?.answers.reduce((all, each) => all + each.inputTokens, 0) ?? 0)
  const outputTokens =
    sum(said, 'outputTokens') + (verdict?.answers.reduce((all, each) => all + each.outputTokens, 0) ?? 0)
  const model = claimed.agent.model ?? whose.model
  await finishResult(ctx, {
    resultId,
    error: null,
    score: verdict?.score ?? null,
    scoreReason: verdict?.reason ?? null,
    model: conversed.model ?? model,
    inputTokens,
    outputTokens,
    costMicro: costOf({ provider: whose.provider, model }, prices, { inputTokens, outputTokens }),
    latencyMs: sum(said, 'latencyMs'),
  })
}

/** One case with one of the settings. Killed anywhere, it goes on with the answers that have come; what fails says why. */
export const evaluateCase = task({
  name: 'evaluations.evaluate-case',
  access: 'system',
  input: z.strictObject({ resultId: uuid }),
  handler: async ({ ctx, input: { resultId } }) => {
    const claimed = await claimResult(ctx, { resultId })
    if (!claimed) return
    if (claimed.kind === 'given_up') return finishResult(ctx, { resultId, error: claimed.reason })
    try {
      await evaluate(ctx, resultId, claimed)
    } catch (error) {
      if (isAiFailure(error)) return finishResult(ctx, { resultId, error: error.userMessage })
      if (!claimed.isLastAttempt) throw error
      logger.error({ err: error, tenant: ctx.tenant.slug }, 'a test of an agent failed for good')
      return finishResult(ctx, { resultId, error: 'An unexpected error happened.' })
    }
  },
})
