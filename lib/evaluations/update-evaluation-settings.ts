import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { updateSettingsInput } from './schema'
import { settingsOf } from './settings-of'

/** Whether tests run by themselves, whether a judge scores, and what publishing does where they do not hold. */
export const updateEvaluationSettings = command({
  name: 'evaluations.update-settings',
  access: 'agents:admin',
  input: updateSettingsInput,
  route: {
    method: 'PUT',
    path: '/agents/{agentId}/test-settings',
    summary: 'Change how an AI agent is tested',
    tags: ['AI'],
  },
  handler: async ({ ctx, input: { agentId, ...settings } }) => {
    const agent = await ctx.db.agent.findFirst({ where: { id: agentId }, select: { subTenantId: true } })
    if (!agent) throw notFound('Agent')
    const before = await settingsOf(ctx, agentId)
    const saved = await ctx.db.evaluationSettings.updateMany({ where: { agentId }, data: settings })
    if (saved.count === 0) {
      await ctx.db.evaluationSettings.create({ data: { agentId, subTenantId: agent.subTenantId, ...settings } })
    }
    ctx.audit({ resourceId: agentId, before, after: settings })
    return settings
  },
})
