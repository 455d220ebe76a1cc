import type { TenantContext } from '@/lib/operations'
import { ruleSegments } from './rule-segments'
import type { SegmentUse } from './schema'
import { namedSegments } from './segment-order'
import { accountOf, ofAccount } from './surroundings'

/** What speaks of a segment and would miss it. */
export async function usesOf(
  ctx: TenantContext,
  segment: { id: string; subTenantId: string | null },
): Promise<SegmentUse[]> {
  const accountId = accountOf(ctx, segment)
  const others = await ruleSegments(ctx, ctx.db, accountId)
  const ids = others.filter(({ rules }) => namedSegments(rules).includes(segment.id)).map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await ctx.db.segment.findMany({
    where: { ...ofAccount(ctx, accountId), id: { in: ids } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return rows.map((row) => ({ kind: 'segment', ...row }))
}
