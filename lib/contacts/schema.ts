import { z } from 'zod'
import { emailAddress, freeText, line, pageInput, uuid } from '@/lib/kernel/schema'

/** A contact as staff sees it. Moments are ISO strings. */
export type ContactView = {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  locale: string | null
  firstSeenAt: string
  lastSeenAt: string
}

export type SegmentPersona = { tone?: string | undefined; style?: string | undefined; language?: string | undefined }

export type SegmentView = { id: string; name: string; description: string; persona: SegmentPersona }

export const contactName = line(120)

export const contactDetailsInput = z.strictObject({
  name: contactName.nullable().optional(),
  email: emailAddress.nullable().optional(),
})

export const updateContactInput = contactDetailsInput.extend({ contactId: uuid })

export const introduceContactInput = z.strictObject({
  name: contactName.optional(),
  email: emailAddress.optional(),
})

export const segmentInput = z.strictObject({
  name: line(80),
  description: freeText(500).default(''),
  persona: z
    .strictObject({
      tone: freeText(200).optional(),
      style: freeText(200).optional(),
      language: z
        .string()
        .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language code')
        .optional(),
    })
    .default({}),
})

export const listSegmentsInput = z.strictObject(pageInput)
