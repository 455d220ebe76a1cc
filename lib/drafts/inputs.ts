import { z } from 'zod'
import { currencyCode, freeText, idPageInput, line, uuid } from '@/lib/kernel/schema'
import { languageTag, textExample } from './brief'
import { COMPLIANCE_MODES } from './kinds'

export const setIdInput = z.strictObject({ setId: uuid })
export const draftIdInput = z.strictObject({ draftId: uuid })
export const listSetsInput = z.strictObject({ ...idPageInput, search: freeText(120).optional() })

const path = z
  .string()
  .max(60)
  .regex(/^[a-zA-Z]+(\.\d+(\.[a-zA-Z]+(\.\d+)?)?)?$/, 'is not a place in the text')

/** What the model shall do to a draft; `version` is the one that was looked at. */
export const reworkInput = z.strictObject({
  draftId: uuid,
  version: z.number().int().min(0),
  work: z.discriminatedUnion('act', [
    /** Once more from the brief. */
    z.strictObject({ act: z.literal('rewrite') }),
    z.strictObject({ act: z.literal('shorten') }),
    z.strictObject({ act: z.literal('lengthen') }),
    z.strictObject({ act: z.literal('tone'), tone: line(200) }),
    z.strictObject({ act: z.literal('translate'), language: languageTag }),
    /** One line alone. */
    z.strictObject({ act: z.literal('part'), path }),
  ]),
})
export type Wish = z.output<typeof reworkInput>['work'] | { act: 'write' }

export const variantInput = z.strictObject({ draftId: uuid })
export const editDraftInput = z.strictObject({
  draftId: uuid,
  version: z.number().int().min(1),
  /** New words by the place where they stand. */
  lines: z
    .record(path, freeText(70_000))
    .refine((lines) => Object.keys(lines).length <= 200, { error: 'are too many changes' }),
})
export const restoreDraftInput = z.strictObject({ draftId: uuid, version: z.number().int().min(1) })
export const useInCampaignInput = z.strictObject({
  draftId: uuid,
  /** Which of the subject lines, from 0. */
  subject: z.number().int().min(0).max(20).default(0),
})
export const saveToLibraryInput = z.strictObject({
  draftId: uuid,
  kind: z.enum(['template', 'snippet']).default('template'),
  subject: z.number().int().min(0).max(20).default(0),
})

const modelPrice = z.strictObject({
  model: line(120),
  /** Of a million tokens, in millionths of the currency. */
  inputMicro: z.number().int().min(0).max(10_000_000_000),
  outputMicro: z.number().int().min(0).max(10_000_000_000),
})
export type ModelPrice = z.output<typeof modelPrice>

export const writingSettingsInput = z.strictObject({
  brandVoice: freeText(2_000),
  instructions: freeText(2_000),
  examples: z.array(textExample).max(5),
  compliance: z.enum(COMPLIANCE_MODES),
  currency: currencyCode,
  prices: z
    .array(modelPrice)
    .max(20)
    .refine((prices) => new Set(prices.map(({ model }) => model)).size === prices.length, {
      error: 'names a model twice',
    }),
  /** What drafts may cost in a month, in millionths; null for no limit. */
  monthlyMicro: z.number().int().min(0).max(1_000_000_000_000_000).nullable(),
})
export type WritingSettings = z.output<typeof writingSettingsInput>
