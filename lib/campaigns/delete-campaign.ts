import { conflict } from '@/lib/kernel'
import { command, deletedNow, giveBackStanding } from '@/lib/operations'
import { reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'

export const deleteCampaign = command({
  name: 'campaigns.delete',
  access: 'campaigns:delete',
  input: campaignIdInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  route: { method: 'DELETE', path: '/campaigns/{campaignId}', summary: 'Delete a campaign', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { campaignId } }) => {
    const row = await reachCampaign(ctx, campaignId)
    if (row.sequenceId) throw conflict('This is a mail of a sequence.')
    if (['scheduled', 'running', 'paused'].includes(row.status)) throw conflict('Cancel the campaign first.')
    await ctx.db.campaign.update({ where: ctx.key(campaignId), data: deletedNow(ctx) })
    await giveBackStanding(ctx, 'campaigns')
    ctx.audit({ resourceId: campaignId, before: { name: row.name } })
    return { id: campaignId }
  },
})
