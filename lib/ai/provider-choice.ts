import { env, unseal } from '@/lib/kernel'
import { mainAccountDb, type TenantContext } from '@/lib/operations'
import { type Ai, BUILT_IN_MODEL, builtInBaseUrl, createAi } from '@/lib/providers/ai'
import { guardedFetch } from '@/lib/providers/http'

const DEFAULT_MODEL = 'gpt-5-mini'

export type ProviderChoice = {
  provider: 'own' | 'platform' | 'built_in'
  apiKey: string
  baseUrl: string | undefined
  model: string
  embeddingModel: string | null
}

export type AiSettingsRow = {
  baseUrl: string | null
  apiKeySealed: string | null
  apiKeyHint: string | null
  chatModel: string | null
  embeddingModel: string | null
}

/** Whose keys a value is sealed for: a row copied to another tenant does not open. */
export const aiKeyOwner = (tenantId: string): string => `ai-key:${tenantId}`

/** The company's own account if it has one, else the platform's, else the built-in model. */
export function chooseProvider(tenantId: string, row: AiSettingsRow | null): ProviderChoice {
  const embeddingModel = row?.embeddingModel ?? null
  if (row?.apiKeySealed || row?.baseUrl) {
    return {
      provider: 'own',
      apiKey: row.apiKeySealed ? unseal(aiKeyOwner(tenantId), row.apiKeySealed) : 'none',
      baseUrl: row.baseUrl ?? undefined,
      model: row.chatModel ?? DEFAULT_MODEL,
      embeddingModel,
    }
  }
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, SANDBOX_PORT } = env()
  if (OPENAI_API_KEY || OPENAI_BASE_URL) {
    return {
      provider: 'platform',
      apiKey: OPENAI_API_KEY ?? 'none',
      baseUrl: OPENAI_BASE_URL,
      model: row?.chatModel ?? OPENAI_MODEL ?? DEFAULT_MODEL,
      embeddingModel,
    }
  }
  return {
    provider: 'built_in',
    apiKey: 'none',
    baseUrl: builtInBaseUrl(SANDBOX_PORT),
    model: row?.chatModel ?? BUILT_IN_MODEL,
    embeddingModel,
  }
}

/** The account's own settings; a model or a provider that it has not chosen is its parent's. */
export async function aiSettingsOf(ctx: TenantContext): Promise<AiSettingsRow | null> {
  const own = await ctx.db.aiSettings.findFirst({})
  if (!ctx.tenant.subTenantId) return own
  const parents = await mainAccountDb(ctx).aiSettings.findFirst({})
  if (!own || !parents) return own ?? parents
  const provider = own.apiKeySealed || own.baseUrl ? own : parents
  return {
    baseUrl: provider.baseUrl,
    apiKeySealed: provider.apiKeySealed,
    apiKeyHint: provider.apiKeyHint,
    chatModel: own.chatModel ?? parents.chatModel,
    embeddingModel: own.embeddingModel ?? parents.embeddingModel,
  }
}

export type TenantAi = Pick<ProviderChoice, 'provider' | 'model' | 'embeddingModel'> & { ai: Ai }

/** The tenant's language model. An address that a company typed is reached through the guarded fetch only. */
export async function aiFor(ctx: TenantContext): Promise<TenantAi> {
  const row = await aiSettingsOf(ctx)
  const { provider, apiKey, baseUrl, model, embeddingModel } = chooseProvider(ctx.tenantId, row)
  const ai = createAi({
    apiKey,
    defaultModel: model,
    ...(baseUrl ? { baseUrl } : {}),
    ...(provider === 'own' && baseUrl ? { fetch: guardedFetch } : {}),
  })
  return { ai, provider, model, embeddingModel }
}
