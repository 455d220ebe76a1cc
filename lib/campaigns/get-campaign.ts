import { query } from '@/lib/operations'
import { campaignView } from './campaign-view'
import { reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'
import { testOf } from './stored-test'

export const getCampaign = query({
  name: 'campaigns.get',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: campaignIdInput,
  route: { method: 'GET', path: '/campaigns/{campaignId}', summary: 'Get a campaign', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { campaignId } }) => {
    const row = await reachCampaign(ctx, campaignId)
    return campaignView(row, await testOf(ctx, campaignId))
  },
})
