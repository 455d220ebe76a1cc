import { command } from '@/lib/operations'
import { variantName } from './ab-test'
import { choiceOf, judgeTest } from './judge-test'
import { campaignIdInput } from './schema'
import { settleTest } from './settle-test'
import { countsOfVariant, testOf, writtenTest } from './stored-test'

/** The hours of a test are over: its rule settles what the rest gets. Nothing where a person has chosen or is to choose. */
export const chooseByRule = command({
  name: 'campaigns.choose-by-rule',
  access: 'system',
  input: campaignIdInput,
  handler: async ({ ctx, input: { campaignId } }) => {
    const campaign = await ctx.db.campaign.findFirst({
      where: { id: campaignId, status: { in: ['running', 'paused'] } },
    })
    const stored = campaign && (await testOf(ctx, campaignId))
    if (!stored || stored.winner !== null) return
    const test = writtenTest(stored)
    if (test.kind === 'time' || test.rule === 'hand') return
    const choice = choiceOf(judgeTest(stored.variants.map(countsOfVariant), test.rule), test.fallback)
    await settleTest(ctx, stored, { ...choice, decidedBy: '' })
    ctx.audit({
      resourceId: campaignId,
      after: { name: campaign.name, winner: variantName(choice.winner), reason: choice.reason },
    })
  },
})
