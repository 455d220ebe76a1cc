import { z } from 'zod'
import { freeText } from '@/lib/kernel/schema'

// A draft may break Meta's rules while it is written (lib/whatsapp-templates/check-template.ts); these bounds only keep it from growing without end.
const words = (most: number) => freeText(most)

/** A picture of the library, or a file on the web that Meta fetches. */
const mediaAddress = z
  .string()
  .max(2_000)
  .regex(/^(\/files\/[0-9a-f-]{36}|https:\/\/\S+)$/, 'is neither a file of the library nor an address with https')

export const MEDIA_KINDS = ['image', 'video', 'document'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

const header = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: words(500) }),
  z.strictObject({
    kind: z.enum(MEDIA_KINDS),
    /** An example for Meta, and what is sent where a campaign chooses nothing else. */
    src: mediaAddress.nullable(),
  }),
])

export const BUTTON_KINDS = ['quick_reply', 'url', 'phone_number', 'copy_code'] as const
export type ButtonKind = (typeof BUTTON_KINDS)[number]

const button = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quick_reply'), text: words(200) }),
  z.strictObject({ kind: z.literal('url'), text: words(200), url: words(2_100) }),
  z.strictObject({ kind: z.literal('phone_number'), text: words(200), phone: words(40) }),
  /** Its words are Meta's own, in the language of the reader. */
  z.strictObject({ kind: z.literal('copy_code') }),
])

const MOST_BUTTONS_KEPT = 20
const MOST_EXAMPLES = 100

/** What a template consists of. */
export const templateContent = z.strictObject({
  header: header.nullable(),
  body: words(4_000),
  footer: words(500),
  buttons: z.array(button).max(MOST_BUTTONS_KEPT),
  /** By the key of a variable (`template-variables.ts`). */
  examples: z
    .record(freeText(100), words(2_100))
    .refine((given) => Object.keys(given).length <= MOST_EXAMPLES, { error: 'are too many' }),
})
export type TemplateContent = z.output<typeof templateContent>
export type TemplateButton = TemplateContent['buttons'][number]
export type TemplateHeader = NonNullable<TemplateContent['header']>

export const newTemplateContent = (): TemplateContent => ({
  header: null,
  body: '',
  footer: '',
  buttons: [],
  examples: {},
})
