import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import { freeText, idPageInput, uuid } from '@/lib/kernel/schema'
import { templateContent } from '@/lib/providers/whatsapp/schema'
import { TEMPLATE_LANGUAGES } from './languages'
import { TEMPLATE_STATUSES, WRITTEN_CATEGORIES } from './states'

/** Meta's own rule: other names are refused there. */
export const templateName = z
  .string()
  .trim()
  .min(1, 'is required')
  .max(512)
  .regex(/^[a-z0-9_]+$/, 'may hold small letters a-z, digits and underscores only')

const LONGEST_VALUE = 1_000
const MOST_VALUES = 100

/** What is put in for each variable, by its key: words, in which the variables of mails may stand (`{{firstName|there}}`). */
export const templateValues = z
  .record(freeText(100), freeText(LONGEST_VALUE))
  .refine((given) => Object.keys(given).length <= MOST_VALUES, { error: 'are too many' })
export type TemplateValues = z.output<typeof templateValues>

const language = z.enum(TEMPLATE_LANGUAGES)
const category = z.enum(WRITTEN_CATEGORIES)

export const listTemplatesInput = z.strictObject({
  ...idPageInput,
  status: z.enum(TEMPLATE_STATUSES).optional(),
  /** A part of the name. */
  search: freeText(200).optional(),
})
export const templateIdInput = z.strictObject({ templateId: uuid })
export const createTemplateInput = z.strictObject({
  name: templateName,
  language: language.default('en'),
  category: category.default('marketing'),
  content: templateContent.optional(),
  defaults: templateValues.optional(),
})
export const updateTemplateInput = z.strictObject({
  templateId: uuid,
  /** The one that was read: what somebody else saved since is not overwritten. */
  version: z.coerce.number().int().min(1),
  name: templateName.optional(),
  language: language.optional(),
  category: category.optional(),
  content: templateContent.optional(),
  /** Ours, so that they can be changed in every state. */
  defaults: templateValues.optional(),
})
export const submitTemplateInput = z.strictObject({
  templateId: uuid,
  /** Whose account it goes to; null: that of the first number. */
  connectionId: connectionRef.nullable().default(null),
})
export const syncTemplatesInput = z.strictObject({ connectionId: connectionRef.nullable().default(null) })
