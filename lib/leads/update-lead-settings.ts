import { command } from '@/lib/operations'
import { beginPipeline, ofAccount, settingsOf, workingAccount } from './pipeline'
import { updateLeadSettingsInput } from './schema'

/** Leads that are there keep the currency that they have. */
export const updateLeadSettings = command({
  name: 'leads.update-settings',
  access: 'leads:admin',
  input: updateLeadSettingsInput,
  route: { method: 'PATCH', path: '/lead-settings', summary: 'Change the settings of leads', tags: ['Leads'] },
  handler: async ({ ctx, input: { currency } }) => {
    const accountId = workingAccount(ctx)
    await beginPipeline(ctx, accountId)
    const before = await settingsOf(ctx, accountId)
    await ctx.db.leadSettings.updateMany({ where: ofAccount(ctx, accountId), data: { currency } })
    ctx.audit({ before: { currency: before?.currency }, after: { currency } })
    return { currency }
  },
})
