import type { PaidAnswer } from '@/lib/ai'
import { aiFor, costOf, settleMoney } from '@/lib/ai'
import { type CommandContext, commitUsage, releaseUsage } from '@/lib/operations'
import { DRAFT_CHANGED } from './events'
import { workKey } from './metering'
import { writingSettingsOf } from './writing-settings'

type Work = { id: string; draftId: string; answers: unknown; reservedMicro: bigint | null; period: string }

/** What a work really took: tokens and money of all its answers, the bad ones too. Null: the price is not known. */
async function costOfAnswers(ctx: CommandContext, answers: readonly PaidAnswer[]) {
  const { settings } = await writingSettingsOf(ctx)
  const { provider } = await aiFor(ctx)
  const tokens = answers.reduce((sum, each) => sum + each.inputTokens + each.outputTokens, 0)
  const costs = answers.map((each) => costOf({ provider, model: each.model }, settings.prices, each))
  const isKnown = !costs.includes(null)
  return { tokens, micro: isKnown ? costs.reduce<number>((sum, each) => sum + (each ?? 0), 0) : null }
}

/** Settles what a work took; says its draft's new figures. Nothing that was used is given back, and nothing else is kept. */
export async function settleWork(ctx: CommandContext, work: Work) {
  const answers = work.answers as PaidAnswer[]
  const { tokens, micro } = await costOfAnswers(ctx, answers)
  if (answers.length > 0) await commitUsage(ctx, workKey(work.id), { ai_tokens: tokens })
  else await releaseUsage(ctx, workKey(work.id))
  // A price that has gone since counts as what was taken for it.
  const actual = micro ?? (answers.length > 0 ? Number(work.reservedMicro ?? 0) : 0)
  await settleMoney(ctx, { reserved: work.reservedMicro, actual, period: work.period })
  const draft = await ctx.db.draft.findFirstOrThrow({ where: { id: work.draftId } })
  const before = draft.costMicro
  const isKnown = micro !== null && before !== null
  ctx.emit(DRAFT_CHANGED, { setId: draft.setId, draftId: draft.id })
  return {
    draft,
    figures: { tokens: draft.tokens + tokens, costMicro: isKnown ? before + BigInt(micro) : null },
  }
}
