import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { writingSettingsInput } from './inputs'
import { writingSettingsOf } from './writing-settings'

/** Says how the account writes; holds for what is asked for from now on. */
export const updateWritingSettings = command({
  name: 'drafts.update-settings',
  access: 'ai_settings:write',
  input: writingSettingsInput,
  route: { method: 'PUT', path: '/writing-settings', summary: 'Set how drafts are written', tags: ['Drafts'] },
  handler: async ({ ctx, input }) => {
    const { settings: before } = await writingSettingsOf(ctx)
    const data = { ...input, monthlyMicro: input.monthlyMicro === null ? null : BigInt(input.monthlyMicro) }
    const { subTenantId } = ctx.tenant
    const changed = await ctx.db.writingSettings.updateMany({ where: { subTenantId }, data })
    if (changed.count === 0) await ctx.db.writingSettings.create({ data: { id: newId(), ...data } })
    ctx.audit({ before, after: input })
    return input
  },
})
