import { countedOf } from '@/lib/campaigns'
import { audienceInput } from '@/lib/campaigns/schema'
import type { TenantContext } from '@/lib/operations'
import type { ResultRow } from './result-figures'
import type { ResultSegment, SegmentFigures } from './schema'

const SUMMED = [
  'recipients',
  'sent',
  'delivered',
  'read',
  'replied',
  'opened',
  'clicked',
  'bounced',
  'complained',
  'unsubscribed',
] as const
type Counts = Record<(typeof SUMMED)[number], number>
type Part = { campaign: ResultRow; counts: Counts }

function figuresOf(parts: readonly Part[]): SegmentFigures {
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0)
  const sums = Object.fromEntries(SUMMED.map((name) => [name, sum(({ counts }) => counts[name])]))
  return {
    ...(sums as Counts),
    campaigns: parts.length,
    openable: sum(({ campaign, counts }) => (countedOf(campaign).opens ? counts.sent : 0)),
    clickable: sum(({ campaign, counts }) => (countedOf(campaign).clicks ? counts.sent : 0)),
  }
}

/** Campaigns by the segments that they went to, as those were when each began. */
export async function resultSegments({ db }: TenantContext, campaigns: readonly ResultRow[]): Promise<ResultSegment[]> {
  const campaignOf = new Map(campaigns.map((campaign) => [campaign.id, campaign]))
  const kept = await db.campaignSegment.findMany({
    where: { campaignId: { in: [...campaignOf.keys()] } },
    orderBy: { campaignId: 'desc' },
  })
  const ids = [...new Set(kept.map(({ segmentId }) => segmentId))]
  const named = await db.segment.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = new Map(named.map(({ id, name }) => [id, name]))
  const rows: ResultSegment[] = [...Map.groupBy(kept, ({ segmentId }) => segmentId)].map(([id, of]) => ({
    id,
    name: nameOf.get(id) ?? of[0]?.name ?? '',
    figures: figuresOf(
      of.flatMap((counts) => {
        const campaign = campaignOf.get(counts.campaignId)
        return campaign ? [{ campaign, counts }] : []
      }),
    ),
  }))
  const toAll = campaigns.filter(({ audience }) => audienceInput.parse(audience).segments === null)
  if (toAll.length > 0) {
    const figures = figuresOf(toAll.map((campaign) => ({ campaign, counts: campaign })))
    rows.push({ id: null, name: null, figures })
  }
  return rows.sort((one, other) => other.figures.sent - one.figures.sent)
}
