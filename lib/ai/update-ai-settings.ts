import { seal } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { aiKeyOwner } from './provider-choice'
import { updateAiSettingsInput } from './schema'

export const updateAiSettings = command({
  name: 'ai_settings.update',
  access: 'ai_settings:write',
  input: updateAiSettingsInput,
  route: { method: 'PATCH', path: '/ai-settings', summary: 'Change the AI settings', tags: ['AI'] },
  handler: async ({ ctx, input }) => {
    const { apiKey, ...rest } = input
    const key =
      apiKey === undefined
        ? {}
        : apiKey === null
          ? { apiKeySealed: null, apiKeyHint: null }
          : { apiKeySealed: seal(aiKeyOwner(ctx.tenantId), apiKey), apiKeyHint: `…${apiKey.slice(-4)}` }
    const data = { ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)), ...key }
    const own = await ctx.db.aiSettings.updateMany({ data })
    if (own.count === 0) await ctx.db.aiSettings.create({ data })
    if (rest.embeddingModel !== undefined) ctx.emit('ai_settings.embedding_changed', {})
    ctx.audit({ after: { ...rest, key: apiKey === undefined ? 'kept' : apiKey === null ? 'removed' : 'replaced' } })
    return { isSaved: true }
  },
})
