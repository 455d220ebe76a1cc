import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { assertAudience } from './assert-audience'
import { assertTest } from './assert-test'
import { campaignView } from './campaign-view'
import { keepTest } from './keep-test'
import { noteCampaignUses } from './note-campaign-uses'
import { createCampaignInput } from './schema'
import { contentFor, newContentFor } from './stored-content'
import { testOf } from './stored-test'
import { tracksOf } from './tracks-of'

export const createCampaign = command({
  name: 'campaigns.create',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: createCampaignInput,
  limit: { resource: 'campaigns' },
  route: { method: 'POST', path: '/campaigns', summary: 'Create a campaign', tags: ['Campaigns'], successStatus: 201 },
  handler: async ({
    ctx,
    input: { content: mail, sms, whatsapp, audience, channel = 'email', test = null, ...given },
  }) => {
    await assertAudience(ctx, audience)
    const content = contentFor(channel, { content: mail, sms, whatsapp }) ?? newContentFor(channel)
    assertTest(channel, test)
    const row = await ctx.db.campaign.create({
      data: {
        id: newId(),
        ownerId: ownerOf(ctx),
        channel,
        content,
        ...tracksOf(channel),
        audience: audience ?? { segments: null, exclusions: [] },
        ...given,
      },
    })
    await keepTest(ctx, row.id, test)
    await noteCampaignUses(ctx, row)
    ctx.audit({ resourceId: row.id, after: { name: row.name, channel } })
    return campaignView(row, await testOf(ctx, row.id))
  },
})
