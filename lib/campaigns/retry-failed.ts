import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { reachCampaign } from './reach-campaign'
import { CAMPAIGN_RUNS } from './resume-campaign'
import { campaignIdInput } from './schema'

/** Tries those again who got nothing because their server did not take it; not those whose address does not exist. */
export const retryFailed = command({
  name: 'campaigns.retry-failed',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: campaignIdInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  route: {
    method: 'POST',
    path: '/campaigns/{campaignId}/retry',
    summary: 'Try failed recipients again',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId } }) => {
    const { status } = await reachCampaign(ctx, campaignId)
    if (!['running', 'paused', 'done'].includes(status)) throw conflict('This campaign is over.')
    const { count } = await ctx.db.campaignRecipient.updateMany({
      where: { campaignId, state: 'failed', bouncedAt: null },
      data: { state: 'queued', reason: null, attempts: 0, dueAt: new Date() },
    })
    await ctx.db.campaign.update({
      where: ctx.key(campaignId),
      data: {
        failed: { decrement: count },
        queued: { increment: count },
        ...(status === 'done' && count > 0 ? { status: 'running', finishedAt: null } : {}),
      },
    })
    if (count > 0) ctx.emit(CAMPAIGN_RUNS, { campaignId })
    ctx.audit({ resourceId: campaignId, after: { count } })
    return { again: count }
  },
})
