import type { Choices } from '@/components/segments/choices'
import { listCampaignChoices } from '@/lib/campaigns'
import { listFields, listOwners, listTags } from '@/lib/contacts'
import { can, type TenantContext } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { hasFeature } from '@/lib/tenancy'

/** What rules can speak of, for the builder. */
export async function loadChoices(ctx: TenantContext, segmentId: string | null): Promise<Choices> {
  const mayNameCampaigns = hasFeature(ctx.tenant, 'campaigns') && can(ctx.actor, 'campaigns:read')
  const [fields, tags, owners, segments, campaigns] = await Promise.all([
    listFields(ctx, {}),
    listTags(ctx, {}),
    listOwners(ctx, {}),
    listSegmentChoices(ctx, {}),
    mayNameCampaigns ? listCampaignChoices(ctx, {}) : [],
  ])
  return {
    fields: fields
      .filter(({ isArchived }) => !isArchived)
      .map(({ key, label, kind, choices }) => ({ key, label, kind, choices })),
    tags,
    owners,
    campaigns,
    segments: segments.filter(({ id }) => id !== segmentId).map(({ id, name }) => ({ id, name })),
  }
}
