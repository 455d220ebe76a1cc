import { getCampaign } from '@/lib/campaigns'
import { getForm } from '@/lib/forms'
import { isAppError, isUuid } from '@/lib/kernel'
import type { LeadView } from '@/lib/leads/schema'
import type { TenantContext } from '@/lib/operations'
import { getPage } from '@/lib/pages'
import { getSequence } from '@/lib/sequences'

/** Something that a lead came from, by the name that it has now. */
export type OriginLink = { name: string; href: string }

type Named = Promise<{ name: string }>

/** Null for what has been deleted since, or is not to be read by whoever looks. */
async function linkTo(href: string, named: Named): Promise<OriginLink | null> {
  try {
    return { name: (await named).name, href }
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
}

const campaignLink = (ctx: TenantContext, campaignId: string) =>
  linkTo(`/dashboard/campaigns/${campaignId}`, getCampaign(ctx, { campaignId }))

function sourceLink(ctx: TenantContext, { kind, id }: LeadView['source']): Promise<OriginLink | null> | null {
  if (!isUuid(id)) return null
  if (kind === 'form') return linkTo(`/dashboard/forms/${id}`, getForm(ctx, { formId: id }))
  if (kind === 'landing_page') return linkTo(`/dashboard/pages/${id}`, getPage(ctx, { pageId: id }))
  if (kind !== 'campaign') return null
  // A sequence makes leads too, and is a campaign of several steps.
  return linkTo(`/dashboard/sequences/${id}`, getSequence(ctx, { sequenceId: id })).then(
    (sequence) => sequence ?? campaignLink(ctx, id),
  )
}

/** What brought a lead here, and the campaign whose results it counts in. */
export async function originLinks(ctx: TenantContext, { source, credit }: LeadView) {
  const [came, counts] = await Promise.all([
    sourceLink(ctx, source),
    credit ? campaignLink(ctx, credit.campaignId) : null,
  ])
  return { source: came, campaign: counts }
}
