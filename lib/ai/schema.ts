import { z } from 'zod'
import { freeText, line, webAddress } from '@/lib/kernel/schema'

/** Absent keeps, `null` resets to the platform's. An API key is never sent back, so a form that leaves it out keeps it. */
export const updateAiSettingsInput = z.strictObject({
  baseUrl: webAddress.nullable().optional(),
  apiKey: freeText(500).trim().min(8, 'is too short for an API key').nullable().optional(),
  chatModel: line(120).nullable().optional(),
  embeddingModel: line(120).nullable().optional(),
})

export type AiSettingsView = {
  /** Whose account answers: the company's, the platform's, or the built-in model that needs none. */
  provider: 'own' | 'platform' | 'built_in'
  baseUrl: string | null
  apiKeyHint: string | null
  chatModel: string | null
  embeddingModel: string | null
  /** What is used while `chatModel` is not set. */
  effectiveModel: string
}
