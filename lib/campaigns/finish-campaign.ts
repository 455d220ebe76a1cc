import { command } from '@/lib/operations'
import { campaignIdInput } from './schema'

export const CAMPAIGN_DONE = 'campaign.done'

/** Everybody of its audience has got it, or will not. */
export const finishCampaign = command({
  name: 'campaigns.finish',
  access: 'system',
  input: campaignIdInput,
  handler: async ({ ctx, input: { campaignId } }) => {
    const [done] = await ctx.db.campaign.updateManyAndReturn({
      where: { id: campaignId, status: 'running', queued: 0 },
      data: { status: 'done', finishedAt: new Date(), heldReason: null },
      select: { name: true, sent: true },
    })
    if (!done) return { isDone: false }
    ctx.emit(CAMPAIGN_DONE, { campaignId })
    ctx.audit({ resourceId: campaignId, after: done })
    return { isDone: true }
  },
})
