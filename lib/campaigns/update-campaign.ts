import { conflict } from '@/lib/kernel'
import { assertWithinLimit, command } from '@/lib/operations'
import { assertAudience } from './assert-audience'
import { assertTest } from './assert-test'
import { keepTest } from './keep-test'
import { noteCampaignUses } from './note-campaign-uses'
import { reachCampaign } from './reach-campaign'
import { type CampaignChannel, updateCampaignInput } from './schema'
import { contentFor } from './stored-content'

/** Only drafts change: what is under way says the same to everybody. @throws conflict */
export const updateCampaign = command({
  name: 'campaigns.update',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: updateCampaignInput,
  about: { model: 'campaign', id: ({ campaignId }) => campaignId },
  route: { method: 'PATCH', path: '/campaigns/{campaignId}', summary: 'Change a draft', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { campaignId, version, test, content: mail, sms, whatsapp, ...changes } }) => {
    const before = await reachCampaign(ctx, campaignId)
    if (before.status !== 'draft') throw conflict('Only a draft can be changed. Stop the campaign first, or copy it.')
    await assertAudience(ctx, changes.audience)
    await assertWithinLimit(ctx, 'campaigns', campaignId, {
      table: ctx.db.campaign,
      where: { sequenceId: null },
    })
    const channel = before.channel as CampaignChannel
    assertTest(channel, test)
    const content = contentFor(channel, { content: mail, sms, whatsapp })
    const given = Object.fromEntries(Object.entries({ ...changes, content }).filter(([, value]) => value !== undefined))
    const saved = await ctx.db.campaign.updateMany({
      where: { id: campaignId, version, status: 'draft' },
      data: { ...given, version: { increment: 1 } },
    })
    if (saved.count === 0) {
      throw conflict('Somebody else has saved this campaign meanwhile. Reload to see their changes.')
    }
    if (test !== undefined) await keepTest(ctx, campaignId, test)
    if (content || test !== undefined) await noteCampaignUses(ctx, await reachCampaign(ctx, campaignId))
    const fields = [...Object.keys(given), ...(test === undefined ? [] : ['test'])]
    ctx.audit({ resourceId: campaignId, before: { name: before.name }, after: { fields } })
    return { id: campaignId, version: version + 1 }
  },
})
