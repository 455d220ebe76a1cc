import { conflict, invalid } from '@/lib/kernel'
import { assertWithinLimit, command, type TenantContext } from '@/lib/operations'
import type { TestProblem } from './ab-test'
import { assertSender } from './assert-sender'
import { beginTime } from './begin-time'
import { findingsOf, problemsOf } from './check-campaign'
import { type Campaign, moveCampaign, reachCampaign } from './reach-campaign'
import { startCampaignInput } from './schema'
import { testOf, writtenTest } from './stored-test'

export const CAMPAIGN_SCHEDULED = 'campaign.scheduled'

/** Somebody's clock and ours may differ by that much. */
const TOLERANCE_MS = 60_000
const DAY_MS = 86_400_000
const MOST_AHEAD_DAYS = 366

const PROBLEM_WORDS: Readonly<Record<TestProblem, string>> = {
  opens_not_counted: 'would be settled by opens, which are not counted. Choose another rule.',
  clicks_not_counted: 'would be settled by clicks, which are not counted. Choose another rule.',
  replies_not_counted: 'would be settled by answers, which are not counted. Choose another rule.',
  reads_not_counted: 'would be settled by reading, which is not counted. Choose another rule.',
  deliveries_not_counted: 'would be settled by what arrives, which is not counted. Choose another rule.',
  alike: 'has two variants that say the same.',
}

function beginsAt(given: string | undefined): Date {
  if (given === undefined) return new Date()
  const at = new Date(given)
  if (at.getTime() < Date.now() - TOLERANCE_MS) throw invalid('at', 'is in the past')
  if (at.getTime() > Date.now() + MOST_AHEAD_DAYS * DAY_MS) throw invalid('at', 'is more than a year ahead')
  return at
}

/** @throws invalid */
async function assertReady(ctx: TenantContext, row: Campaign, isLocalTime: boolean): Promise<void> {
  const stored = await testOf(ctx, row.id)
  const test = stored && writtenTest(stored)
  const findings = (await findingsOf(ctx, row, test)).flat()
  if (findings.some(({ severity }) => severity === 'error')) {
    throw invalid('content', 'has mistakes that would be sent. See the checks beside the editor.')
  }
  const [problem] = await problemsOf(ctx, row, test)
  if (problem) throw invalid('test', PROBLEM_WORDS[problem])
  if (isLocalTime && test && test.kind !== 'time') {
    throw invalid('isLocalTime', 'cannot go with a test: its winner is known at one time for everybody')
  }
}

/** Sends a draft, now or later. Whom it goes to is settled when it begins. @throws conflict, invalid */
export const startCampaign = command({
  name: 'campaigns.start',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: startCampaignInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  route: {
    method: 'POST',
    path: '/campaigns/{campaignId}/start',
    summary: 'Send a campaign, now or later',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId, at, isLocalTime } }) => {
    const row = await reachCampaign(ctx, campaignId)
    if (row.status !== 'draft') throw conflict('Only a draft can be sent.')
    await assertWithinLimit(ctx, 'campaigns', campaignId, {
      table: ctx.db.campaign,
      where: { sequenceId: null },
    })
    await assertReady(ctx, row, isLocalTime)
    await assertSender(ctx, row)
    const scheduledAt = beginsAt(at)
    await moveCampaign(ctx, campaignId, ['draft'], { status: 'scheduled', scheduledAt, isLocalTime, heldReason: null })
    ctx.emit(CAMPAIGN_SCHEDULED, { campaignId }, { at: beginTime({ scheduledAt, isLocalTime }, new Date()) })
    ctx.audit({ resourceId: campaignId, after: { name: row.name, scheduledAt, isLocalTime } })
    return { id: campaignId, status: 'scheduled' as const, scheduledAt: scheduledAt.toISOString() }
  },
})
