import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { countedOf } from './campaign-view'
import { judgeTest } from './judge-test'
import { reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'
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
    const are = countedOf(await reachCampaign(ctx, campaignId))
    const stored = await testOf(ctx, campaignId)
    if (!stored) throw notFound('Test')
    const test = testView(stored)
    const counted = (['opens', 'clicks'] as const).filter((measure) => are[measure])
    const rule = test.written.kind === 'time' ? 'hand' : test.written.rule
    const measures = rule === 'hand' ? counted : counted.filter((measure) => measure === rule)
    return { test, counted, verdicts: measures.map((measure) => judgeTest(test.counts, measure)) }
  },
})
