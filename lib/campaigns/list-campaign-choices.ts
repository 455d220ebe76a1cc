import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'

const MOST_CAMPAIGNS = 200
const MOST_LINKS = 5_000

/** Campaigns that have begun, newest first, with the addresses that their links lead to: for choosing among them. */
export const listCampaignChoices = query({
  name: 'campaigns.list-choices',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: noInput,
  handler: async ({ ctx }) => {
    const campaigns = await ctx.db.campaign.findMany({
      where: { sequenceId: null, startedAt: { not: null } },
      orderBy: { id: 'desc' },
      take: MOST_CAMPAIGNS,
      select: { id: true, name: true },
    })
    const links = await ctx.db.campaignLink.findMany({
      where: { campaignId: { in: campaigns.map(({ id }) => id) } },
      orderBy: [{ campaignId: 'desc' }, { position: 'asc' }],
      take: MOST_LINKS,
      select: { campaignId: true, url: true },
    })
    const byCampaign = Map.groupBy(links, ({ campaignId }) => campaignId)
    return campaigns.map(({ id, name }) => ({
      id,
      name,
      links: [...new Set((byCampaign.get(id) ?? []).map(({ url }) => url))],
    }))
  },
})
