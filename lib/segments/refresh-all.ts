import type { TenantContext } from '@/lib/operations'
import { refreshInSlices } from './refresh-in-slices'
import { ruleSegments } from './rule-segments'
import { workingAccount } from './surroundings'

/** Many contacts have changed at once: all segments with rules are found anew, instead of noting each contact. */
export async function refreshAll(ctx: TenantContext): Promise<void> {
  const accountId = workingAccount(ctx)
  const segments = await ruleSegments(ctx, ctx.db, accountId)
  if (segments.length === 0) return
  await refreshInSlices(
    ctx,
    accountId,
    segments.map(({ id }) => id),
  )
}
