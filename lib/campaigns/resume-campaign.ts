import { command } from '@/lib/operations'
import { moveCampaign, reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'

export const CAMPAIGN_RUNS = 'campaign.runs'

/** Goes on with whoever has got nothing yet. @throws conflict */
export const resumeCampaign = command({
  name: 'campaigns.resume',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: campaignIdInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  route: { method: 'POST', path: '/campaigns/{campaignId}/resume', summary: 'Resume a campaign', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { campaignId } }) => {
    const { name } = await reachCampaign(ctx, campaignId)
    await moveCampaign(ctx, campaignId, ['paused'], { status: 'running', heldReason: null })
    ctx.emit(CAMPAIGN_RUNS, { campaignId })
    ctx.audit({ resourceId: campaignId, after: { name } })
    return { id: campaignId, status: 'running' as const }
  },
})
