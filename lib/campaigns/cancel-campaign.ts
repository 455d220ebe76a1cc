import { command } from '@/lib/operations'
import { moveCampaign, reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'

/** A campaign that has not begun becomes a draft again; one that has is over. What has been sent stays sent. @throws conflict */
export const cancelCampaign = command({
  name: 'campaigns.cancel',
  access: 'campaigns:write',
  input: campaignIdInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  route: { method: 'POST', path: '/campaigns/{campaignId}/cancel', summary: 'Cancel a campaign', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { campaignId } }) => {
    const { name, status } = await reachCampaign(ctx, campaignId)
    if (status === 'scheduled') {
      await moveCampaign(ctx, campaignId, ['scheduled'], { status: 'draft', scheduledAt: null })
    } else {
      await moveCampaign(ctx, campaignId, ['running', 'paused'], { status: 'cancelled', finishedAt: new Date() })
    }
    ctx.audit({ resourceId: campaignId, before: { status }, after: { name } })
    return { id: campaignId, status: status === 'scheduled' ? ('draft' as const) : ('cancelled' as const) }
  },
})
