import { z } from 'zod'
import { query } from '@/lib/operations'
import { aiSettingsOf, chooseProvider } from './provider-choice'
import type { AiSettingsView } from './schema'

const nothing = z.strictObject({})

/** The AI account as staff see it; the key only by its last four characters. */
export const getAiSettings = query({
  name: 'ai_settings.get',
  access: 'ai_settings:read',
  input: nothing,
  route: { method: 'GET', path: '/ai-settings', summary: 'Get the AI settings', tags: ['AI'] },
  handler: async ({ ctx }): Promise<AiSettingsView> => {
    const row = await ctx.db.aiSettings.findFirst({})
    const choice = chooseProvider(ctx.tenantId, await aiSettingsOf(ctx))
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
