import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { reachCampaign } from './reach-campaign'
import { CAMPAIGN_RUNS } from './resume-campaign'
import { settleUncertainInput } from './schema'

/**
 * A person decides about those who may have got the mail: `sent` takes it for granted, `again` sends it at the risk of sending
 * it twice. Nothing else ever does.
 */
export const settleUncertain = command({
  name: 'campaigns.settle-uncertain',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: settleUncertainInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  route: {
    method: 'POST',
    path: '/campaigns/{campaignId}/uncertain',
    summary: 'Settle recipients in doubt',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId, outcome } }) => {
    const { status } = await reachCampaign(ctx, campaignId)
    if (outcome === 'again' && !['running', 'paused', 'done'].includes(status)) {
      throw conflict('This campaign is over.')
    }
    const now = new Date()
    const { count } = await ctx.db.campaignRecipient.updateMany({
      where: { campaignId, state: 'uncertain' },
      data: outcome === 'sent' ? { state: 'sent', sentAt: now } : { state: 'queued', reason: null, dueAt: now },
    })
    await ctx.db.campaign.update({
      where: ctx.key(campaignId),
      data: {
        uncertain: { decrement: count },
        ...(outcome === 'sent' ? { sent: { increment: count } } : { queued: { increment: count } }),
        ...(outcome === 'again' && status === 'done' ? { status: 'running', finishedAt: null } : {}),
      },
    })
    if (outcome === 'again') ctx.emit(CAMPAIGN_RUNS, { campaignId })
    ctx.audit({ resourceId: campaignId, after: { outcome, count } })
    return { settled: count }
  },
})
