import { command } from '@/lib/operations'
import { campaignIdInput } from './schema'

export const CAMPAIGN_TEST_DUE = 'campaign.test_due'
const HOUR_MS = 3_600_000

/** Everybody of a test has got their message: from now on its hours run. Once, however often it is asked for. */
export const arrangeChoice = command({
  name: 'campaigns.arrange-choice',
  access: 'system',
  input: campaignIdInput,
  isAudited: false,
  handler: async ({ ctx, input: { campaignId } }) => {
    const test = await ctx.db.campaignTest.findFirst({ where: { campaignId, winner: null, dueAt: null } })
    if (!test) return
    const dueAt = new Date(Date.now() + test.hours * HOUR_MS)
    const arranged = await ctx.db.campaignTest.updateMany({
      where: { campaignId, winner: null, dueAt: null },
      data: { dueAt },
    })
    if (arranged.count > 0) ctx.emit(CAMPAIGN_TEST_DUE, { campaignId }, { at: dueAt })
  },
})
