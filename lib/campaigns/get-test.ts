import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { MEASURES, measurableOf } from './ab-test'
import { countedOf } from './campaign-view'
import { judgeTest } from './judge-test'
import { reachCampaign } from './reach-campaign'
import { type CampaignChannel, campaignIdInput } from './schema'
import { testOf, testView } from './stored-test'

/** How the variants of a campaign did, and whether they differ by more than chance, by each of what is counted. @throws not_found */
export const getTest = query({
  name: 'campaigns.get-test',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: campaignIdInput,
  route: {
    method: 'GET',
    path: '/campaigns/{campaignId}/test',
    summary: 'Get results of an A/B test',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId } }) => {
    const campaign = await reachCampaign(ctx, campaignId)
    const are = measurableOf(campaign.channel as CampaignChannel, countedOf(campaign))
    const stored = await testOf(ctx, campaignId)
    if (!stored) throw notFound('Test')
    const test = testView(stored)
    const counted = MEASURES.filter((measure) => are[measure])
    const rule = test.written.kind === 'time' ? 'hand' : test.written.rule
    const measures = rule === 'hand' ? counted : counted.filter((measure) => measure === rule)
    return { test, counted, verdicts: measures.map((measure) => judgeTest(test.counts, measure)) }
  },
})
