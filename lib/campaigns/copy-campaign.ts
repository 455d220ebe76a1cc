import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { campaignView } from './campaign-view'
import { keepTest } from './keep-test'
import { noteCampaignUses } from './note-campaign-uses'
import { reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'
import { testOf, writtenTest } from './stored-test'

/** A draft that says the same to the same people. */
export const copyCampaign = command({
  name: 'campaigns.copy',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: campaignIdInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  limit: { resource: 'campaigns' },
  route: {
    method: 'POST',
    path: '/campaigns/{campaignId}/copy',
    summary: 'Copy a campaign into a new draft',
    tags: ['Campaigns'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { campaignId } }) => {
    const { name, channel, content, audience, tracksOpens, tracksClicks, perMinute } = await reachCampaign(
      ctx,
      campaignId,
    )
    const row = await ctx.db.campaign.create({
      data: {
        id: newId(),
        ownerId: ownerOf(ctx),
        name: name.slice(0, 112).concat(' (2)'),
        channel,
        content: content ?? {},
        audience: audience ?? {},
        tracksOpens,
        tracksClicks,
        perMinute,
      },
    })
    const test = await testOf(ctx, campaignId)
    await keepTest(ctx, row.id, test && writtenTest(test))
    await noteCampaignUses(ctx, row)
    ctx.audit({ resourceId: row.id, after: { name: row.name, copyOf: campaignId } })
    return campaignView(row, await testOf(ctx, row.id))
  },
})
