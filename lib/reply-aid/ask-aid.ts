import type { z } from 'zod'
import { aiFor, askJson, readableWords, withinBudget } from '@/lib/ai'
import { AppError } from '@/lib/kernel'
import { metered, type TenantContext } from '@/lib/operations'
import { isAiFailure } from '@/lib/providers/ai'
import { listener } from './listening'

const LEASE_SECONDS = 180
const CHARACTERS_PER_TOKEN = 2.5

type Question<T> = { name: string; system: string; ask: string; schema: z.ZodType<T>; maxOutputTokens: number }

const tokensOf = (characters: number): number => Math.ceil(characters / CHARACTERS_PER_TOKEN)

/** At most what two answers can take: a prompt that is dense in tokens, and a second question about the first answer. */
const mostTokens = ({ system, ask, maxOutputTokens }: Question<unknown>) => ({
  inputTokens: 2 * tokensOf(system.length + ask.length) + 1_000,
  outputTokens: 2 * maxOutputTokens,
})

/**
 * Asks the account's model, metered in tokens and, where the account pays for its model, in money. Whoever reads along (`followAid`) gets
 * the words as they come; what they call off counts as far as it went.
 * @throws quota_exceeded before it is asked, provider_failed with words for people
 */
export async function askAid<T>(ctx: TenantContext, question: Question<T>): Promise<T> {
  const { ai, provider, model } = await aiFor(ctx)
  const reader = listener()
  const most = mostTokens(question)
  const reserved = { amounts: { ai_tokens: most.inputTokens + most.outputTokens }, leaseSeconds: LEASE_SECONDS }
  let written = 0
  try {
    const asked = await withinBudget(ctx, { provider, model, most }, (paid) =>
      metered(ctx, reserved, async () => {
        try {
          const { value, tokens } = await askJson(
            ai,
            { ...question, model },
            {
              keep: async (answer) => {
                paid(answer)
                written = 0
              },
              onText: (text) => {
                written = text.length
                reader?.onText(readableWords(text))
              },
              ...(reader ? { signal: reader.signal } : {}),
            },
          )
          return { result: { value }, used: { ai_tokens: tokens } }
        } catch (error) {
          if (!reader?.signal.aborted) throw error
          const used = {
            inputTokens: tokensOf(question.system.length + question.ask.length),
            outputTokens: tokensOf(written),
          }
          paid(used)
          return { result: null, used: { ai_tokens: used.inputTokens + used.outputTokens } }
        }
      }),
    )
    if (asked === null) throw new AppError('conflict', 'it was called off')
    return asked.value
  } catch (error) {
    if (!isAiFailure(error)) throw error
    throw new AppError('provider_failed', error.message, { userMessage: error.userMessage })
  }
}
