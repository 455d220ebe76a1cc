import { invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { Audience } from './schema'

/** @throws invalid when one of its segments is not there */
export async function assertAudience({ db }: TenantContext, audience: Audience | undefined): Promise<void> {
  if (!audience) return
  const ids = [...new Set([...(audience.segments ?? []), ...audience.exclusions])]
  if (ids.length === 0) return
  const found = await db.segment.count({ where: { id: { in: ids } } })
  if (found < ids.length) throw invalid('audience', 'One of the segments is not there any more.')
}
