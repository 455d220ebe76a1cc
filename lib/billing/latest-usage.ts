import type { PlatformClient } from '@/lib/db'

const DAYS_BACK = 7

/** What each company has of everything that stands, by the last day that it published (storage in MB). */
export async function latestUsage(
  db: Pick<PlatformClient, 'usageRollup'>,
  tenantIds: readonly string[],
): Promise<Map<string, Record<string, number>>> {
  const since = new Date(Date.now() - DAYS_BACK * 86_400_000)
  const rows = await db.usageRollup.findMany({
    where: { tenantId: { in: [...tenantIds] }, day: { gte: since } },
    orderBy: { day: 'asc' },
  })
  const found = new Map<string, Record<string, number>>()
  for (const { tenantId, metric, value } of rows) {
    found.set(tenantId, { ...found.get(tenantId), [metric]: Number(value) })
  }
  return found
}
