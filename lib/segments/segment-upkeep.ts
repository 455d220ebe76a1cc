import { platformDb, type Rounds, startRounds } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { compareChanges } from './compare-changes'
import { refreshInSlices } from './refresh-in-slices'
import { accountOf } from './surroundings'

const EVERY_MS = 10 * 60_000
/** Rules with days in them: what they say of somebody changes by the hour at most. */
const FRESH_MS = 3_600_000
/** Rules whose job came to nothing. */
const OVERDUE_MS = 15 * 60_000
const PAGE = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/** What time has changed, and what was left over, in every account of a company. @returns how many accounts */
export async function keepSegments(ctx: TenantContext, now = Date.now()): Promise<number> {
  const stale = await ctx.db.segment.findMany({
    where: {
      kind: 'rules',
      OR: [
        { isRelative: true, refreshedAt: { lt: new Date(now - FRESH_MS) } },
        { refreshedAt: null, updatedAt: { lt: new Date(now - OVERDUE_MS) } },
      ],
    },
    select: { id: true, subTenantId: true },
  })
  const changed = await ctx.db.segmentChange.groupBy({ by: ['subTenantId'] })
  const accounts = new Set([...stale, ...changed].map((row) => accountOf(ctx, row)))
  for (const accountId of accounts) {
    const ids = stale.filter((row) => accountOf(ctx, row) === accountId).map(({ id }) => id)
    if (ids.length > 0) await refreshInSlices(ctx, accountId, ids)
    else await compareChanges(ctx, accountId)
  }
  return accounts.size
}

async function keepEverywhere(isStopped: () => boolean): Promise<void> {
  for (let after = FIRST; !isStopped(); ) {
    const where = { id: { gt: after }, status: 'active', parentTenantId: null }
    const page = await platformDb().tenant.findMany({ where, orderBy: { id: 'asc' }, take: PAGE, select: { id: true } })
    for (const { id } of page) {
      const tenant = isStopped() ? null : await findTenant({ id })
      if (!tenant) continue
      await keepSegments(tenantContext(tenant, systemActor('segments.keep'))).catch((error) =>
        logger.warn({ err: error, tenant: tenant.slug }, 'segments could not be kept up'),
      )
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}

/** Keeps up what time alone changes, for as long as the worker lives. */
export const startSegmentUpkeep = (): Rounds =>
  startRounds({
    everyMs: EVERY_MS,
    round: keepEverywhere,
    failure: 'segments could not be kept up; the next round tries again',
  })
