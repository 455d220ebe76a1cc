import { query } from '@/lib/operations'
import { variantOfLink } from './link-position'
import { reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'

/** The links of a campaign with who followed them, in their order in the mail; `variant`: which of a test's contents (0 is A). */
export const listLinks = query({
  name: 'campaigns.list-links',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: campaignIdInput,
  route: { method: 'GET', path: '/campaigns/{campaignId}/links', summary: 'List links', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { campaignId } }) => {
    await reachCampaign(ctx, campaignId)
    const links = await ctx.db.campaignLink.findMany({
      where: { campaignId },
      orderBy: { position: 'asc' },
      select: { position: true, url: true, people: true, clicks: true },
    })
    return links.map((link) => ({ ...link, variant: variantOfLink(link.position) }))
  },
})
