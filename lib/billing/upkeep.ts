import { platformDb, type Rounds, startRounds } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { systemActor, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { endOverrides } from './end-overrides'
import { takeStock } from './take-stock'

const ROUND_MS = 10_000
const AT_ONCE = 20

/** Claims companies whose usage was counted longest ago; those that another worker has just claimed are not due. */
async function claimDue(): Promise<string[]> {
  const rows = await platformDb().$queryRaw<{ tenant_id: string }[]>`
    INSERT INTO platform.usage_stocktaking (tenant_id, taken_at)
    SELECT t.id, now() FROM platform.tenant t LEFT JOIN platform.usage_stocktaking s ON s.tenant_id = t.id
    WHERE t.parent_tenant_id IS NULL AND t.status NOT IN ('provisioning', 'deleting', 'deleted')
      AND (s.taken_at IS NULL OR s.taken_at < now() - interval '1 hour')
    ORDER BY s.taken_at NULLS FIRST LIMIT ${AT_ONCE}
    ON CONFLICT (tenant_id) DO UPDATE SET taken_at = excluded.taken_at
      WHERE usage_stocktaking.taken_at < now() - interval '1 hour'
    RETURNING tenant_id::text`
  return rows.map((row) => row.tenant_id)
}

async function takeStockOf(tenantId: string): Promise<void> {
  const tenant = await findTenant({ id: tenantId })
  if (!tenant) return
  const { freed, repairs } = await takeStock(tenantContext(tenant, systemActor('take-stock')))
  if (freed || repairs.length) logger.warn({ tenant: tenant.slug, freed, repairs }, 'usage was set right')
}

/** One round: overrides that have ended, and the next companies whose usage is due. @returns how many companies */
export async function upkeep(): Promise<number> {
  await endOverrides()
  const due = await claimDue()
  for (const tenantId of due) {
    await takeStockOf(tenantId).catch((error) => logger.warn({ err: error, tenantId }, 'usage could not be counted'))
  }
  return due.length
}

/** Keeps usage and overrides in order for as long as the worker lives. */
export const startUpkeep = (): Rounds =>
  startRounds({
    everyMs: ROUND_MS,
    failure: 'upkeep failed; the next round tries again',
    round: async (isStopped) => {
      while ((await upkeep()) === AT_ONCE && !isStopped());
    },
  })
