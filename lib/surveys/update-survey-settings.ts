import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { surveySettingsInput } from './schema'
import { surveySettingsOf } from './survey-settings'

/** Says where and how customers are asked; holds for conversations that are closed from now on. */
export const updateSurveySettings = command({
  name: 'surveys.update-settings',
  access: 'conversations:admin',
  input: surveySettingsInput,
  route: { method: 'PUT', path: '/survey-settings', summary: 'Set how customers are asked', tags: ['Surveys'] },
  handler: async ({ ctx, input }) => {
    const { settings: before } = await surveySettingsOf(ctx)
    const { subTenantId } = ctx.tenant
    const changed = await ctx.db.surveySettings.updateMany({ where: { subTenantId }, data: input })
    if (changed.count === 0) await ctx.db.surveySettings.create({ data: { id: newId(), ...input } })
    ctx.audit({ before, after: input })
    return input
  },
})
