import type { TenantContext } from '@/lib/operations'
import { refreshInSlices } from './refresh-in-slices'
import { ofAccount, workingAccount } from './surroundings'

/** A campaign has gone out to many: the segments whose rules speak of campaigns are found anew, instead of noting each recipient. */
export async function refreshWatching(ctx: TenantContext): Promise<void> {
  const accountId = workingAccount(ctx)
  const watching = await ctx.db.segment.findMany({
    where: { ...ofAccount(ctx, accountId), watchesCampaigns: true },
    select: { id: true },
  })
  if (watching.length === 0) return
  await refreshInSlices(
    ctx,
    accountId,
    watching.map(({ id }) => id),
  )
}
