import type { TenantAi } from '@/lib/ai'
import { costOf, reserveMoney } from '@/lib/ai'
import { conflict, newId } from '@/lib/kernel'
import { type CommandContext, monthOf, reserveUsage } from '@/lib/operations'
import { DRAFT_CHANGED, DRAFT_WANTED } from './events'
import type { Wish, WritingSettings } from './inputs'
import type { DraftKind } from './kinds'
import { estimateOf, tokensOf, WORK_LEASE_SECONDS, workKey } from './metering'

type Order = {
  draft: { id: string; setId: string; kind: DraftKind }
  wish: Wish
  settings: WritingSettings
  whose: Pick<TenantAi, 'provider' | 'model'>
  characters: { prompt: number; passages: number }
}

/**
 * Takes the tokens and the money that a work may need, and gives it to the worker.
 * @throws quota_exceeded before anything has been asked, conflict while something else is done to the draft
 */
export async function orderWork(
  ctx: CommandContext,
  { draft, wish, settings, whose, characters }: Order,
): Promise<string> {
  const open = await ctx.db.draftWork.count({ where: { draftId: draft.id, state: { in: ['pending', 'writing'] } } })
  if (open > 0) throw conflict('This draft is being written. Wait until it is done.')
  const id = newId()
  const { most } = estimateOf(draft.kind, characters.prompt, characters.passages)
  const period = monthOf(new Date())
  const micro = costOf(whose, settings.prices, most)
  await reserveMoney(ctx, { micro, period, model: whose.model, monthlyMicro: settings.monthlyMicro })
  await reserveUsage(ctx, {
    key: workKey(id),
    amounts: { ai_tokens: tokensOf(most) },
    leaseSeconds: WORK_LEASE_SECONDS,
  })
  const { act, ...rest } = wish
  await ctx.db.draftWork.create({
    data: {
      id,
      draftId: draft.id,
      act,
      wish: rest,
      actorLabel: ctx.actor.label.slice(0, 200),
      reservedMicro: micro === null ? null : BigInt(micro),
      period,
    },
  })
  await ctx.db.draft.update({ where: ctx.key(draft.id), data: { state: 'pending', act, error: null } })
  ctx.emit(DRAFT_WANTED, { workId: id })
  ctx.emit(DRAFT_CHANGED, { setId: draft.setId, draftId: draft.id })
  return id
}
