import { platformDb, type Rounds, startRounds } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { accountOf } from './pipeline'
import { rescoreAccount, rescoreDue } from './rescore-leads'

const EVERY_MS = 15 * 60_000
/** Whatever has not moved for so long has nobody at it. */
const OVERDUE_MS = 15 * 60_000
const PAGE = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/** What time has changed in a company, and what a worker has left when it died. */
export async function keepLeads(ctx: TenantContext, now = Date.now()): Promise<void> {
  const left = await ctx.db.leadSettings.findMany({
    where: { rescoreAfter: { not: null }, updatedAt: { lt: new Date(now - OVERDUE_MS) } },
    select: { subTenantId: true },
  })
  for (const settings of left) await rescoreAccount(ctx, accountOf(ctx, settings))
  await rescoreDue(ctx, new Date(now))
}

async function keepEverywhere(isStopped: () => boolean): Promise<void> {
  for (let after = FIRST; !isStopped(); ) {
    const where = { id: { gt: after }, status: { in: ['trial', 'active', 'past_due'] }, parentTenantId: null }
    const page = await platformDb().tenant.findMany({ where, orderBy: { id: 'asc' }, take: PAGE, select: { id: true } })
    for (const { id } of page) {
      const tenant = isStopped() ? null : await findTenant({ id })
      if (!tenant) continue
      await keepLeads(tenantContext(tenant, systemActor('leads.keep'))).catch((error) =>
        logger.warn({ err: error, tenant: tenant.slug }, 'scores of leads could not be kept up'),
      )
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}

/** Keeps up what time alone changes, for as long as the worker lives. */
export const startLeadUpkeep = (): Rounds =>
  startRounds({
    everyMs: EVERY_MS,
    round: keepEverywhere,
    failure: 'scores of leads could not be kept up; the next round tries again',
  })
