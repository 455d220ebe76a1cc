import type { z } from 'zod'
import { aiFor, askJson } from '@/lib/ai'
import { AppError } from '@/lib/kernel'
import { metered, type TenantContext } from '@/lib/operations'
import { isAiFailure } from '@/lib/providers/ai'

const LEASE_SECONDS = 180
const CHARACTERS_PER_TOKEN = 2.5

type Question<T> = { name: string; system: string; ask: string; schema: z.ZodType<T>; maxOutputTokens: number }

/** At most what two answers can take: a prompt that is dense in tokens, and a second question about the first answer. */
const mostTokens = ({ system, ask, maxOutputTokens }: Question<unknown>): number =>
  2 * (Math.ceil((system.length + ask.length) / CHARACTERS_PER_TOKEN) + maxOutputTokens) + 1_000

/**
 * Asks the account's model, metered.
 * @throws quota_exceeded before it is asked, provider_failed with words for people
 */
export async function askAid<T>(ctx: TenantContext, question: Question<T>): Promise<T> {
  const { ai, model } = await aiFor(ctx)
  const reserved = { amounts: { ai_tokens: mostTokens(question) }, leaseSeconds: LEASE_SECONDS }
  try {
    return await metered(ctx, reserved, async () => {
      const { value, tokens } = await askJson(ai, { ...question, model })
      return { result: value, used: { ai_tokens: tokens } }
    })
  } catch (error) {
    if (!isAiFailure(error)) throw error
    throw new AppError('provider_failed', error.message, { userMessage: error.userMessage })
  }
}
