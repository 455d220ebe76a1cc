import { command } from '@/lib/operations'
import { moveCampaign, reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'

/** Stops after what is being handed over at this moment. @throws conflict */
export const pauseCampaign = command({
  name: 'campaigns.pause',
  access: 'campaigns:write',
  input: campaignIdInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  route: { method: 'POST', path: '/campaigns/{campaignId}/pause', summary: 'Pause a campaign', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { campaignId } }) => {
    const { name } = await reachCampaign(ctx, campaignId)
    await moveCampaign(ctx, campaignId, ['running'], { status: 'paused' })
    ctx.audit({ resourceId: campaignId, after: { name } })
    return { id: campaignId, status: 'paused' as const }
  },
})
