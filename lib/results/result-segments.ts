import { audienceInput } from '@/lib/campaigns/schema'
import type { TenantContext } from '@/lib/operations'
import type { BegunCampaign } from './begun-campaigns'
import { figuresOf } from './result-figures'
import type { ResultFigures } from './schema'

/** `id` null: campaigns to everybody; `name` null: a segment that is gone. */
export type ResultSegment = { id: string | null; name: string | null; figures: ResultFigures }

/** Campaigns by whom they went to. One to two segments counts for both. */
export async function resultSegments(
  { db }: TenantContext,
  campaigns: readonly BegunCampaign[],
): Promise<ResultSegment[]> {
  const goes = campaigns.flatMap((campaign) => {
    const { segments } = audienceInput.parse(campaign.audience)
    return (segments ?? [null]).map((segmentId) => ({ segmentId, campaign }))
  })
  const bySegment = Map.groupBy(goes, ({ segmentId }) => segmentId)
  const ids = [...bySegment.keys()].filter((id) => id !== null)
  const named = await db.segment.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = new Map(named.map(({ id, name }) => [id, name]))
  const rows = [...bySegment].map(([id, of]) => ({
    id,
    name: id === null ? null : (nameOf.get(id) ?? null),
    figures: figuresOf(of.map(({ campaign }) => campaign)),
  }))
  return rows.sort((one, other) => other.figures.sent - one.figures.sent)
}
