import { countedOf } from '@/lib/campaigns'
import type { TenantContext } from '@/lib/operations'
import type { BegunCampaign } from './begun-campaigns'

/** Below that a share is chance. */
const ENOUGH = 50
const SHOWN = 5
const MOST = 2_000

export type ResultLink = {
  campaignId: string
  campaign: string
  position: number
  url: string
  people: number
  sent: number
}

/** The links that most and fewest of their readers followed, of mails that went to enough people. */
export async function resultLinks({ db }: TenantContext, campaigns: readonly BegunCampaign[]) {
  const counted = campaigns.filter((row) => countedOf(row).clicks && row.sent >= ENOUGH)
  const campaignOf = new Map(counted.map((one) => [one.id, one]))
  const rows = await db.campaignLink.findMany({
    where: { campaignId: { in: counted.map(({ id }) => id) } },
    orderBy: [{ campaignId: 'desc' }, { position: 'asc' }],
    take: MOST,
    select: { campaignId: true, position: true, url: true, people: true },
  })
  const links: ResultLink[] = rows.flatMap((row) => {
    const of = campaignOf.get(row.campaignId)
    return of ? [{ ...row, campaign: of.name, sent: of.sent }] : []
  })
  links.sort((one, other) => other.people / other.sent - one.people / one.sent)
  const best = links.slice(0, SHOWN)
  return { best, worst: links.slice(Math.max(best.length, links.length - SHOWN)).reverse() }
}
