import { z } from 'zod'
import { seal } from '@/lib/kernel'
import { command, query, task } from '@/lib/operations'
import type { AiCheck } from '@/lib/providers/ai'
import { aiFor, aiKeyOwner, chooseProvider } from './provider-choice'
import { type AiSettingsView, updateAiSettingsInput } from './schema'

const nothing = z.strictObject({})

/** The AI account as staff see it; the key only by its last four characters. */
export const getAiSettings = query({
  name: 'ai_settings.get',
  access: 'ai_settings:read',
  input: nothing,
  route: { method: 'GET', path: '/ai-settings', summary: 'Get the AI settings', tags: ['AI'] },
  handler: async ({ ctx }): Promise<AiSettingsView> => {
    const row = await ctx.db.aiSettings.findFirst({})
    const choice = chooseProvider(ctx.tenantId, row)
    return {
      provider: choice.provider,
      baseUrl: row?.baseUrl ?? null,
      apiKeyHint: row?.apiKeyHint ?? null,
      chatModel: row?.chatModel ?? null,
      embeddingModel: row?.embeddingModel ?? null,
      effectiveModel: choice.model,
    }
  },
})

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
    await ctx.db.aiSettings.upsert({ where: { tenantId: ctx.tenantId }, create: data, update: data })
    if (rest.embeddingModel !== undefined) ctx.emit('ai_settings.embedding_changed', {})
    ctx.audit({ after: { ...rest, key: apiKey === undefined ? 'kept' : apiKey === null ? 'removed' : 'replaced' } })
    return { isSaved: true }
  },
})

/** Asks the provider for its models; never throws for the provider's failure. */
export const testAiConnection = task({
  name: 'ai_settings.test',
  access: 'ai_settings:write',
  input: nothing,
  route: { method: 'POST', path: '/ai-settings/test', summary: 'Test the AI connection', tags: ['AI'] },
  handler: async ({ ctx }): Promise<AiCheck> => (await aiFor(ctx)).ai.check(),
})
