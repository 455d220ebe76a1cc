import { query } from '@/lib/operations'
import { campaignView } from './campaign-view'
import { reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'

export const getCampaign = query({
  name: 'campaigns.get',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: campaignIdInput,
  route: { method: 'GET', path: '/campaigns/{campaignId}', summary: 'Get a campaign', tags: ['Campaigns'] },
  handler: async ({ ctx, input }) => campaignView(await reachCampaign(ctx, input.campaignId)),
})
