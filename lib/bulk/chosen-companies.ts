import type { PlatformClient } from '@/lib/db'
import { invalid } from '@/lib/kernel'
import { companyWhere } from '@/lib/platform'
import { isFeature } from '@/lib/tenancy'
import { skipReason } from './judge-company'
import type { BulkChange, BulkSelection, SkipReason } from './schema'

type Database = Pick<PlatformClient, 'tenant' | 'plan'>

export type Chosen = { id: string; name: string; slug: string; skip: SkipReason | null }

/** The companies of a selection, each with the reason why it would be left as it is. @throws invalid */
export async function chosenCompanies(db: Database, selection: BulkSelection, change: BulkChange): Promise<Chosen[]> {
  if (change.operation === 'plan') {
    const plan = await db.plan.findFirst({ where: { id: change.planId, isRetired: false } })
    if (!plan) throw invalid('change.planId', 'There is no such plan.')
  }
  if (change.operation === 'feature' && !isFeature(change.feature)) {
    throw invalid('change.feature', 'There is no such feature.')
  }
  const rows = await db.tenant.findMany({
    where: 'ids' in selection ? { id: { in: selection.ids }, parentTenantId: null } : companyWhere(selection.filter),
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      slug: true,
      status: true,
      planId: true,
      features: { select: { feature: true, enabled: true } },
    },
  })
  return rows.map((row) => ({ id: row.id, name: row.name, slug: row.slug, skip: skipReason(row, change) }))
}
