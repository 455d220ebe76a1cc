import type { TenantContext } from '@/lib/operations'
import { dayIn, surelyBefore } from './company-days'
import { RESULT_FIELDS, type ResultRow } from './result-figures'

/** More campaigns than anybody begins in two years; a bound, so that nothing grows without one. */
const MOST = 5_000

export type BegunCampaign = ResultRow & { day: string }

/** Campaigns that began on that day of the company's calendar or later, the latest first. */
export async function begunCampaigns({ db, tenant }: TenantContext, firstDay: string): Promise<BegunCampaign[]> {
  const rows = await db.campaign.findMany({
    where: { sequenceId: null, startedAt: { gte: surelyBefore(firstDay) } },
    orderBy: { startedAt: 'desc' },
    take: MOST,
    select: RESULT_FIELDS,
  })
  return rows.flatMap((row) => {
    if (!row.startedAt) return []
    const day = dayIn(row.startedAt, tenant.timeZone)
    return day >= firstDay ? [{ ...row, day }] : []
  })
}
