import { conflict, invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { variantName } from './ab-test'
import { reachCampaign } from './reach-campaign'
import { chooseWinnerInput } from './schema'
import { settleTest } from './settle-test'
import { testOf } from './stored-test'

/** A person settles what the rest gets, also before the test is over. Choosing A ends a test without one. @throws conflict, invalid */
export const chooseWinner = command({
  name: 'campaigns.choose-winner',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: chooseWinnerInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  route: {
    method: 'POST',
    path: '/campaigns/{campaignId}/winner',
    summary: 'Choose the variant for the rest of the audience',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId, variant } }) => {
    const { name, status } = await reachCampaign(ctx, campaignId)
    const test = await testOf(ctx, campaignId)
    if (!test || test.kind === 'time') throw conflict('This campaign has no test that is to be settled.')
    if (!['running', 'paused'].includes(status)) throw conflict('Nobody is waiting for the winner of this campaign.')
    if (variant >= test.variants.length) throw invalid('variant', 'is none of this test')
    await settleTest(ctx, test, { winner: variant, reason: 'person', decidedBy: ctx.actor.label.slice(0, 200) })
    ctx.audit({ resourceId: campaignId, after: { name, winner: variantName(variant) } })
    return { id: campaignId, winner: variant }
  },
})
