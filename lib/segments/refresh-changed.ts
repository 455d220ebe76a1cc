import type { TenantContext } from '@/lib/operations'
import { refreshInSlices } from './refresh-in-slices'
import { accountOf } from './surroundings'

/** Rules have changed: this segment and those whose rules speak of it are found anew. */
export async function refreshChanged(ctx: TenantContext, segmentId: string): Promise<void> {
  const segment = await ctx.db.segment.findFirst({
    where: { id: segmentId },
    select: { subTenantId: true, kind: true },
  })
  if (segment?.kind === 'rules') await refreshInSlices(ctx, accountOf(ctx, segment), [segmentId])
}
