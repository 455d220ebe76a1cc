import { campaignIdInput } from '@/lib/campaigns/schema'
import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { readMoney } from './money'
import { RESULT_FIELDS } from './result-figures'
import { resultSegments } from './result-segments'

/** What came of one campaign for each of its segments, what it cost, and what its leads are worth. @throws not_found */
export const readCampaignResults = query({
  name: 'results.read-campaign',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: campaignIdInput,
  route: {
    method: 'GET',
    path: '/campaigns/{campaignId}/results',
    summary: 'Results of a campaign by segment, its leads and costs',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId } }) => {
    const row = await ctx.db.campaign.findFirst({ where: { id: campaignId }, select: RESULT_FIELDS })
    if (!row) throw notFound('Campaign')
    const [segments, moneyOf] = await Promise.all([resultSegments(ctx, [row]), readMoney(ctx, [campaignId])])
    return { segments, ...moneyOf(campaignId) }
  },
})
