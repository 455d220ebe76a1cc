import { conflict, invalid } from '@/lib/kernel'
import { assertWithinLimit, command } from '@/lib/operations'
import { beginTime } from './begin-time'
import { findingsOf } from './check-campaign'
import { moveCampaign, reachCampaign } from './reach-campaign'
import { startCampaignInput } from './schema'
import { storedContent } from './stored-content'

export const CAMPAIGN_SCHEDULED = 'campaign.scheduled'

/** Somebody's clock and ours may differ by that much. */
const TOLERANCE_MS = 60_000
const DAY_MS = 86_400_000
const MOST_AHEAD_DAYS = 366

function beginsAt(given: string | undefined): Date {
  if (given === undefined) return new Date()
  const at = new Date(given)
  if (at.getTime() < Date.now() - TOLERANCE_MS) throw invalid('at', 'is in the past')
  if (at.getTime() > Date.now() + MOST_AHEAD_DAYS * DAY_MS) throw invalid('at', 'is more than a year ahead')
  return at
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
    await assertWithinLimit(ctx, 'campaigns', campaignId, { table: ctx.db.campaign })
    const findings = await findingsOf(ctx, storedContent(row.content))
    if (findings.some(({ severity }) => severity === 'error')) {
      throw invalid('content', 'has mistakes that would be sent. See the checks beside the editor.')
    }
    const scheduledAt = beginsAt(at)
    await moveCampaign(ctx, campaignId, ['draft'], { status: 'scheduled', scheduledAt, isLocalTime, heldReason: null })
    ctx.emit(CAMPAIGN_SCHEDULED, { campaignId }, { at: beginTime({ scheduledAt, isLocalTime }, new Date()) })
    ctx.audit({ resourceId: campaignId, after: { name: row.name, scheduledAt, isLocalTime } })
    return { id: campaignId, status: 'scheduled' as const, scheduledAt: scheduledAt.toISOString() }
  },
})
