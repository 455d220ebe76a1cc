import { noteUses } from '@/lib/content'
import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { contentsOf } from './ab-test'
import { assertAudience } from './assert-audience'
import { campaignView } from './campaign-view'
import { keepTest } from './keep-test'
import { createCampaignInput } from './schema'
import { firstContent } from './stored-content'
import { testOf } from './stored-test'

export const createCampaign = command({
  name: 'campaigns.create',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: createCampaignInput,
  limit: { resource: 'campaigns' },
  route: { method: 'POST', path: '/campaigns', summary: 'Create a campaign', tags: ['Campaigns'], successStatus: 201 },
  handler: async ({ ctx, input: { content = firstContent(), audience, test = null, ...given } }) => {
    await assertAudience(ctx, audience)
    const row = await ctx.db.campaign.create({
      data: {
        id: newId(),
        ownerId: ownerOf(ctx),
        content,
        audience: audience ?? { segments: null, exclusions: [] },
        ...given,
      },
    })
    await keepTest(ctx, row.id, test)
    await noteUses(ctx, { kind: 'campaign', id: row.id }, contentsOf(content, test))
    ctx.audit({ resourceId: row.id, after: { name: row.name } })
    return campaignView(row, await testOf(ctx, row.id))
  },
})
