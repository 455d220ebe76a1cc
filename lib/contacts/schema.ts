import { z } from 'zod'
import { emailAddress, freeText, isSafeText, line, pageInput, timeZone, uuid, webAddress } from '@/lib/kernel/schema'

export const IDENTITY_KINDS = ['email', 'phone', 'whatsapp', 'external'] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]
export const CONSENT_CHANNELS = ['email', 'sms', 'whatsapp', 'phone'] as const
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number]
export const CONSENT_PURPOSES = ['marketing', 'service'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]
export const CONSENT_STATES = ['granted', 'denied'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]
export const FIELD_KINDS = ['text', 'number', 'date', 'boolean', 'choice', 'url'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]
export const CONTACT_SORTS = ['lastSeenAt', 'createdAt', 'name'] as const
/** Details in words, and moments: what lists and segments can ask for. */
export const CONTACT_DETAILS = ['name', 'email', 'phone', 'title', 'companyName'] as const
export const CONTACT_MOMENTS = ['createdAt', 'firstSeenAt', 'lastSeenAt'] as const
export const MOST_AT_ONCE = 100
export const MOST_TAGS = 50

/** A value of one of the company's own fields. */
export type FieldValue = string | number | boolean
export type Attributes = Record<string, FieldValue>

/** A contact as staff sees it. Moments are ISO strings. */
export type ContactView = {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  title: string | null
  companyName: string | null
  locale: string | null
  timeZone: string | null
  ownerId: string | null
  tags: string[]
  attributes: Attributes
  firstSeenAt: string
  lastSeenAt: string
  createdAt: string
}

export type IdentityView = {
  id: string
  kind: IdentityKind
  value: string
  source: string
  verifiedAt: string | null
  createdAt: string
}

export type ConsentView = {
  channel: ConsentChannel
  purpose: ConsentPurpose
  state: ConsentState
  source: string
  evidence: string
  by: string
  at: string
}

export type FieldView = {
  id: string
  key: string
  label: string
  kind: FieldKind
  choices: string[]
  position: number
  isArchived: boolean
}

export type TimelineEntry =
  | { id: string; at: string; kind: 'conversation'; conversation: { id: string; preview: string; status: string } }
  | {
      id: string
      at: string
      kind: 'lead'
      by: string
      lead: { id: string; title: string; news: LeadNews; stage: string }
    }
  | { id: string; at: string; kind: ContactEventKind; by: string; byKind: string; data: Record<string, unknown> }

/** What a contact's timeline tells of its leads. */
export const LEAD_NEWS = ['created', 'moved', 'won', 'lost', 'reopened', 'came_back'] as const
export type LeadNews = (typeof LEAD_NEWS)[number]

export const CONTACT_EVENTS = [
  'created',
  'changed',
  'tagged',
  'consent',
  'identity',
  'note',
  'form',
  'rated',
  'merged',
  'unmerged',
] as const
export type ContactEventKind = (typeof CONTACT_EVENTS)[number]

export const contactName = line(120)

/** E.164: what people write between the digits is left out, `00` stands for `+`. A number without its country is refused. */
export const phoneNumber = z
  .string()
  .max(40)
  .refine(isSafeText, { error: 'contains characters that are not allowed' })
  .transform((text) => text.replace(/[\s().\-/]/g, '').replace(/^00/, '+'))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'is not an international phone number like +49 30 1234567'))

/** A number on WhatsApp, or the id that WhatsApp knows somebody by who shows no number. */
export const whatsAppAddress = z.union([z.string().regex(/^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/), phoneNumber])

/** A label in lower case, without commas: they part labels in addresses and files. */
export const tag = line(40)
  .regex(/^[^,]*$/, 'must not contain a comma')
  .toLowerCase()

export const language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language code')

export const fieldKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'use lower-case letters, digits and underscores, beginning with a letter')

const attributes = z.record(fieldKey, z.union([freeText(2_000), z.number(), z.boolean(), z.null()]))

export const tags = z.array(tag).max(MOST_TAGS)

export const contactDetailsInput = z.strictObject({
  name: contactName.nullable().optional(),
  email: emailAddress.nullable().optional(),
})

const details = {
  ...contactDetailsInput.shape,
  phone: phoneNumber.nullable().optional(),
  title: line(120).nullable().optional(),
  companyName: line(160).nullable().optional(),
  locale: language.nullable().optional(),
  timeZone: timeZone.nullable().optional(),
  ownerId: uuid.nullable().optional(),
  tags: tags.optional(),
  /** Values of the company's own fields; null clears one, a missing one stays. */
  attributes: attributes.optional(),
}

export const contactChanges = z.strictObject(details)
export type ContactChanges = z.output<typeof contactChanges>

export const contactIdInput = z.strictObject({ contactId: uuid })
export const updateContactInput = contactChanges.extend({ contactId: uuid })
export const createContactInput = contactChanges.extend({
  externalId: line(120).optional(),
})
export const identityInput = z.strictObject({ kind: z.enum(IDENTITY_KINDS), value: line(254) })
export const upsertContactInput = contactChanges.extend({
  match: identityInput,
  /** Given to the contact beside the tags that it has. */
  addTags: tags.optional(),
})
export const addIdentityInput = identityInput.extend({ contactId: uuid })
export const removeIdentityInput = z.strictObject({ contactId: uuid, identityId: uuid })

export const introduceContactInput = z.strictObject({
  name: contactName.optional(),
  email: emailAddress.optional(),
})

const channelPurposes = CONSENT_CHANNELS.flatMap((channel) =>
  CONSENT_PURPOSES.map((purpose) => `${channel}_${purpose}` as const),
)
export const CONSENT_FILTERS = channelPurposes as [(typeof channelPurposes)[number], ...typeof channelPurposes]

export const contactFilter = z.strictObject({
  /** Each word must be part of the name, address, phone number or company. */
  search: freeText(200).optional(),
  tag: tag.optional(),
  owner: z.union([uuid, z.literal('none')]).optional(),
  hasEmail: z.enum(['yes', 'no']).optional(),
  /** Who has agreed to this. */
  consent: z.enum(CONSENT_FILTERS).optional(),
  /** Who belongs to this segment. */
  segment: uuid.optional(),
  sort: z.enum(CONTACT_SORTS).default('lastSeenAt'),
  direction: z.enum(['asc', 'desc']).default('desc'),
})
export type ContactFilter = z.output<typeof contactFilter>
export const listContactsInput = contactFilter.extend(pageInput)

export const changeContactsInput = z.strictObject({
  contactIds: z.array(uuid).min(1).max(MOST_AT_ONCE),
  addTags: tags.optional(),
  removeTags: tags.optional(),
  ownerId: uuid.nullable().optional(),
})
export const deleteContactsInput = z.strictObject({ contactIds: z.array(uuid).min(1).max(MOST_AT_ONCE) })

export const setConsentInput = z.strictObject({
  contactId: uuid,
  channel: z.enum(CONSENT_CHANNELS),
  purpose: z.enum(CONSENT_PURPOSES),
  state: z.enum(CONSENT_STATES),
  /** What proves it; an agreement needs it. */
  evidence: freeText(1_000).default(''),
})

export const addContactNoteInput = z.strictObject({
  contactId: uuid,
  body: freeText(4_000).trim().min(1, 'is required'),
})
export const timelineInput = z.strictObject({ contactId: uuid, cursor: uuid.optional(), limit: pageInput.limit })

export const fieldInput = z.strictObject({
  key: fieldKey,
  label: line(80),
  kind: z.enum(FIELD_KINDS),
  /** Of a field of the kind `choice`. */
  choices: z.array(line(80)).max(100).default([]),
})
export const updateFieldInput = z.strictObject({
  fieldId: uuid,
  label: line(80).optional(),
  choices: z.array(line(80)).min(1).max(100).optional(),
  position: z.number().int().min(0).max(1_000).optional(),
  isArchived: z.boolean().optional(),
})

export const MERGED_FIELDS = [
  'name',
  'email',
  'phone',
  'title',
  'companyName',
  'locale',
  'timeZone',
  'ownerId',
] as const
export type MergedField = (typeof MERGED_FIELDS)[number]
export const mergePreviewInput = z.strictObject({ contactId: uuid, otherId: uuid })
export const mergeContactsInput = mergePreviewInput.extend({
  /** Fields whose value the other contact gives although this one has one. */
  take: z.array(z.enum(MERGED_FIELDS)).max(MERGED_FIELDS.length).default([]),
})
export const undoMergeInput = z.strictObject({ contactId: uuid, mergeId: uuid })

/** What a value of a field must be, by the field's kind. */
export const fieldValue = (kind: FieldKind, choices: readonly string[]): z.ZodType<FieldValue> => {
  switch (kind) {
    case 'text':
      return freeText(2_000).min(1)
    case 'number':
      return z.number()
    case 'date':
      return z.iso.date('is not a date like 2026-03-31')
    case 'boolean':
      return z.boolean()
    case 'choice':
      return z.string().refine((value) => choices.includes(value), { error: 'is not one of the choices' })
    case 'url':
      return webAddress
    default: {
      const unhandled: never = kind
      throw new Error(`unhandled kind of field ${String(unhandled)}`)
    }
  }
}
