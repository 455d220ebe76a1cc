import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { campaignSettingsInput } from './schema'
import { settingsOf } from './settings'

/** An account's rules for all of its campaigns; they hold from the next message on. */
export const updateCampaignSettings = command({
  name: 'campaigns.update-settings',
  access: 'campaigns:admin',
  feature: 'campaigns',
  input: campaignSettingsInput,
  route: { method: 'PUT', path: '/campaign-settings', summary: 'Set the rules for sending', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { warmUpFrom, ...given } }) => {
    const before = await settingsOf(ctx)
    const data = { ...given, warmUpFrom: warmUpFrom ? new Date(`${warmUpFrom}T00:00:00Z`) : null }
    const { subTenantId } = ctx.tenant
    const changed = await ctx.db.campaignSettings.updateMany({ where: { subTenantId }, data })
    if (changed.count === 0) await ctx.db.campaignSettings.create({ data: { id: newId(), ...data } })
    // What is under way is counted no more either: half of its opens would say nothing.
    if (given.isPrivate) {
      await ctx.db.campaign.updateMany({
        where: { subTenantId, isPrivate: false, status: { in: ['running', 'paused'] } },
        data: { isPrivate: true },
      })
    }
    ctx.audit({ before, after: { warmUpFrom, ...given } })
    return { warmUpFrom, ...given }
  },
})
