import type { TenantContext } from '@/lib/operations'
import { compareChanges } from './compare-changes'
import { refreshRules, TRANSACTION_MS } from './refresh-segment'
import { accountOf } from './surroundings'

/** Rules have changed: this segment and those whose rules speak of it are found anew. */
export async function refreshChanged(ctx: TenantContext, segmentId: string): Promise<void> {
  const segment = await ctx.db.segment.findFirst({
    where: { id: segmentId },
    select: { subTenantId: true, kind: true },
  })
  if (segment?.kind !== 'rules') return
  const accountId = accountOf(ctx, segment)
  await ctx.db.$transaction((db) => refreshRules(ctx, db, accountId, { ids: [segmentId], down: false, up: true }), {
    timeoutMs: TRANSACTION_MS,
  })
  // Those who came while all were compared have found the account held.
  await compareChanges(ctx, accountId)
}
