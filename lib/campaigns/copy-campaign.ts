import { noteUses } from '@/lib/content'
import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { campaignView } from './campaign-view'
import { keepTest } from './keep-test'
import { reachCampaign } from './reach-campaign'
import { campaignIdInput } from './schema'
import { mailsOf, testOf, writtenTest } from './stored-test'

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
    if (channel === 'email') await noteUses(ctx, { kind: 'campaign', id: row.id }, (await mailsOf(ctx, row)).contents)
    ctx.audit({ resourceId: row.id, after: { name: row.name, copyOf: campaignId } })
    return campaignView(row, await testOf(ctx, row.id))
  },
})
