import { dateFormat } from '@/lib/kernel/schema'
import { command, task } from '@/lib/operations'
import { refreshSegment } from '@/lib/segments'
import { beginTime } from './begin-time'
import { linksOf } from './links-of'
import { moveCampaign, reachCampaign } from './reach-campaign'
import { CAMPAIGN_RUNS } from './resume-campaign'
import { audienceInput, campaignIdInput } from './schema'
import { settingsOf } from './settings'

/** Once for each campaign, and for each step of a sequence that sends. */
export const CAMPAIGN_BEGUN = 'campaign.begun'

/** Longer than freezing may take. */
const LONGEST_TRANSACTION_MS = 120_000
/** The planner gets to know an audience of this size at once. */
const LARGE = 1_000
/** An event's clock is that of the database. */
const TOLERANCE_MS = 1_000

/** `2026-11-21 09:00:00`: what clocks in that zone show. */
function wallClock(at: Date, timeZone: string): string {
  return dateFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
}

const run = command({
  name: 'campaigns.begin',
  access: 'system',
  input: campaignIdInput,
  handler: async ({ ctx, input: { campaignId } }) => {
    const row = await reachCampaign(ctx, campaignId)
    const { segments, exclusions } = audienceInput.parse(row.audience)
    const links = await linksOf(ctx, row)
    const at = row.scheduledAt ?? new Date()
    const { total, waiting } = await ctx.db.$campaigns.freeze(campaignId, {
      segments,
      exclusions,
      firstDue: row.isLocalTime ? new Date() : at,
      localTime: row.isLocalTime ? wallClock(at, ctx.tenant.timeZone) : null,
      zone: ctx.tenant.timeZone,
    })
    await ctx.db.campaignLink.createMany({
      data: links.map((link) => ({ campaignId, ...link })),
      skipDuplicates: true,
    })
    await moveCampaign(ctx, campaignId, ['scheduled'], {
      status: 'running',
      startedAt: new Date(),
      isPrivate: (await settingsOf(ctx)).isPrivate,
      recipients: total,
      queued: waiting,
      suppressed: total - waiting,
    })
    ctx.emit(CAMPAIGN_RUNS, { campaignId })
    ctx.emit(CAMPAIGN_BEGUN, { campaignId })
    ctx.audit({ resourceId: campaignId, after: { name: row.name, recipients: total, waiting } })
    return { total, waiting }
  },
})

/** Freezes the audience of a campaign that is due, and lets it run. Twice does nothing more than once. */
export const beginCampaign = task({
  name: 'campaigns.begin-due',
  access: 'system',
  input: campaignIdInput,
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.campaign.findFirst({ where: { id: input.campaignId } })
    if (row?.status !== 'scheduled') return
    // It was put off after this call was arranged; another one is.
    const { scheduledAt, isLocalTime } = row
    const now = new Date()
    if (scheduledAt && beginTime({ scheduledAt, isLocalTime }, now).getTime() > now.getTime() + TOLERANCE_MS) return
    const { segments, exclusions } = audienceInput.parse(row.audience)
    for (const segmentId of [...(segments ?? []), ...exclusions]) await refreshSegment(ctx, segmentId)
    const { total } = await ctx.db.$transaction((db) => run({ ...ctx, db }, input), {
      timeoutMs: LONGEST_TRANSACTION_MS,
    })
    if (total >= LARGE) await ctx.db.$campaigns.learnSizes()
  },
})
