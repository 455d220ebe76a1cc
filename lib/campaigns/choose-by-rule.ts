import { notifyMembers } from '@/lib/notifications'
import { type CommandContext, command } from '@/lib/operations'
import { variantName } from './ab-test'
import { choiceOf, judgeTest } from './judge-test'
import { campaignIdInput } from './schema'
import { settleTest } from './settle-test'
import { countsOfVariant, testOf, writtenTest } from './stored-test'
import { TEST_NOTICE, type TestOver } from './test-notice'

const tell = (ctx: CommandContext, campaignId: string, over: TestOver) =>
  notifyMembers(ctx, {
    kind: 'campaign_test',
    key: `campaign_test:${campaignId}`,
    to: { permission: 'campaigns:write' },
    link: `/dashboard/campaigns/${campaignId}`,
    words: (language) => TEST_NOTICE[language](over),
  })

/**
 * The hours of a test are over: its rule settles what the rest gets, or the team is told that it is theirs to choose. Nothing where a
 * person has chosen before.
 */
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
    if (test.kind === 'time') return
    if (test.rule === 'hand') {
      await tell(ctx, campaignId, { campaign: campaign.name, choice: null })
      return
    }
    const { winner, reason } = choiceOf(judgeTest(stored.variants.map(countsOfVariant), test.rule), test.fallback)
    await settleTest(ctx, stored, { winner, reason, decidedBy: '' })
    const name = variantName(winner)
    await tell(ctx, campaignId, { campaign: campaign.name, choice: { name, reason } })
    ctx.audit({ resourceId: campaignId, after: { name: campaign.name, winner: name, reason } })
  },
})
