import { noteUses } from '@/lib/content'
import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { contentsOf } from './ab-test'
import { assertAudience } from './assert-audience'
import { assertTest } from './assert-test'
import { campaignView } from './campaign-view'
import { keepTest } from './keep-test'
import { createCampaignInput } from './schema'
import { contentFor, newContentFor, storedContent } from './stored-content'
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
    const isMail = channel === 'email'
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
    if (isMail) {
      await noteUses(ctx, { kind: 'campaign', id: row.id }, contentsOf(storedContent(content), test))
    }
    ctx.audit({ resourceId: row.id, after: { name: row.name, channel } })
    return campaignView(row, await testOf(ctx, row.id))
  },
})
