import type { TenantAi } from './provider-choice'

export type Tokens = { inputTokens: number; outputTokens: number }
type Whose = Pick<TenantAi, 'provider' | 'model'>
/** Millionths of the currency for a million tokens. */
export type ModelPrice = { model: string; inputMicro: number; outputMicro: number }

/**
 * What tokens cost the company, in millionths of its currency: nothing where the platform's or the built-in model writes
 * (the plan counts its tokens), else the price of its own model; null where that is not known. Unknown is never nothing.
 */
export function costOf({ provider, model }: Whose, prices: readonly ModelPrice[], tokens: Tokens): number | null {
  if (provider !== 'own') return 0
  // Providers answer with dated names: `gpt-5-mini-2026-08-01` costs what `gpt-5-mini` does.
  const known = prices
    .filter((price) => model === price.model || model.startsWith(`${price.model}-`))
    .toSorted((a, b) => b.model.length - a.model.length)[0]
  if (!known) return null
  return Math.ceil((tokens.inputTokens * known.inputMicro + tokens.outputTokens * known.outputMicro) / 1_000_000)
}
