import { z } from 'zod'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, type FieldKind, fieldKey, tag } from '@/lib/contacts/schema'
import { freeText, idPageInput, line, pageInput, uuid } from '@/lib/kernel/schema'

/** Details of a contact that a form can ask for; `message` stays with the submission. */
export const PLAIN_FIELDS = ['name', 'email', 'phone', 'title', 'companyName', 'message'] as const
export type PlainField = (typeof PLAIN_FIELDS)[number]
export const OPT_INS = ['single', 'double'] as const
export const SUBMISSION_STATES = ['received', 'confirmed', 'spam'] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]
export const SPAM_REASONS = ['trap', 'token', 'too_fast', 'too_many'] as const
export type SpamReason = (typeof SPAM_REASONS)[number]
export const UTM_NAMES = ['source', 'medium', 'campaign', 'term', 'content'] as const

export const MOST_FIELDS_ASKED = 30
/** How long the link of the mail that asks for confirmation works, and how long what was never confirmed is kept. */
export const CONFIRM_DAYS = 7
export const KEPT_DAYS = 30

/** Names that stand for something else below `/forms` and `/p`. */
const RESERVED = ['confirm', 'embed', 'new']
export const publicSlug = z
  .string()
  .trim()
  .toLowerCase()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use letters, digits and hyphens')
  .refine((slug) => !RESERVED.includes(slug), { error: 'is kept for something else' })

const OWN_FIELD = 'field:'
/** `name`, `email` …, or `field:<key>` for one of the company's own fields. */
const askedKey = z.union([
  z.enum(PLAIN_FIELDS),
  z.templateLiteral(['field:', z.string()]).refine((key) => fieldKey.safeParse(key.slice(OWN_FIELD.length)).success, {
    error: 'there is no such field',
  }),
])
export type AskedKey = z.output<typeof askedKey>
export const ownKey = (key: string): string | null => (key.startsWith(OWN_FIELD) ? key.slice(OWN_FIELD.length) : null)

const askedField = z.strictObject({
  key: askedKey,
  label: line(120),
  help: freeText(300).default(''),
  isRequired: z.boolean().default(false),
})
export type AskedField = z.output<typeof askedField>

const consentBox = z.strictObject({
  channel: z.enum(CONSENT_CHANNELS),
  purpose: z.enum(CONSENT_PURPOSES),
  /** Shown as it is, and kept with each consent as what was agreed to. */
  text: freeText(1_000).trim().min(1, 'is required'),
  isRequired: z.boolean().default(false),
})
export type ConsentBox = z.output<typeof consentBox>
export const consentName = ({ channel, purpose }: Pick<ConsentBox, 'channel' | 'purpose'>): string =>
  `${channel}_${purpose}`

/** Chosen by staff alone: a path of the company's own site, or an https address. */
const redirectTarget = freeText(2_000)
  .trim()
  .refine((value) => value === '' || isOwnPath(value) || isSecureAddress(value), {
    error: 'is neither a path like /thanks nor an address that begins with https://',
  })

const isOwnPath = (value: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(value)

function isSecureAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username, password } = new URL(value)
  return protocol === 'https:' && username === '' && password === ''
}

const hasEach = <Item>(items: readonly Item[], nameOf: (item: Item) => string): boolean =>
  new Set(items.map(nameOf)).size === items.length

const definitionParts = z.strictObject({
  title: line(160),
  intro: freeText(1_000).default(''),
  fields: z
    .array(askedField)
    .min(1, 'is required')
    .max(MOST_FIELDS_ASKED)
    .refine((fields) => hasEach(fields, ({ key }) => key), { error: 'the same field stands here twice' }),
  consents: z
    .array(consentBox)
    .max(CONSENT_CHANNELS.length * CONSENT_PURPOSES.length)
    .default([])
    .refine((boxes) => hasEach(boxes, consentName), { error: 'the same consent stands here twice' }),
  button: line(60),
  thanks: freeText(1_000).trim().min(1, 'is required'),
  redirectTo: redirectTarget.default(''),
  optIn: z.enum(OPT_INS).default('double'),
  /** Whoever answers is a lead. */
  makesLead: z.boolean().default(true),
  addTags: z.array(tag).max(20).default([]),
  /** A list that is kept by hand, into which those go who were taken up. */
  listId: uuid.nullable().default(null),
})

/** What a form asks, which words stand beside it, and what happens with an answer. */
export const formDefinition = definitionParts.superRefine(({ fields, consents, optIn }, issues) => {
  const asks = (key: PlainField) => fields.some((field) => field.key === key)
  const needs = (key: PlainField) => fields.some((field) => field.key === key && field.isRequired)
  const say = (path: PropertyKey[], message: string) => issues.addIssue({ code: 'custom', path, message })
  if (!needs('email') && !needs('phone')) say(['fields'], 'must ask for an e-mail address or a phone number')
  if (optIn === 'double' && !needs('email')) say(['optIn'], 'needs an e-mail address that everybody gives')
  consents.forEach(({ channel }, at) => {
    const needed = channel === 'email' ? 'email' : 'phone'
    if (!asks(needed)) say(['consents', at, 'channel'], 'needs a field for the address or number')
  })
})
export type FormDefinition = z.output<typeof formDefinition>

export type FormView = {
  id: string
  name: string
  slug: string
  isOpen: boolean
  ownerId: string | null
  version: number
  definition: FormDefinition
  updatedAt: string
}

export type Figures = { views: number; submissions: number }
export type FormRow = Omit<FormView, 'definition'> & { figures: Figures; held: number }

export type SubmissionView = {
  id: string
  formId: string
  formVersion: number
  state: SubmissionState
  reason: SpamReason | null
  email: string | null
  phone: string | null
  values: Record<string, string | number | boolean>
  consents: { channel: string; purpose: string; text: string }[]
  utm: Record<string, string>
  referrer: string | null
  pageUrl: string | null
  contactId: string | null
  needsConfirmation: boolean
  confirmedAt: string | null
  createdAt: string
}

/** A field as a visitor meets it. */
export type ShownField = AskedField & { kind: FieldKind | 'email' | 'phone' | 'message'; choices: string[] }
export type ShownForm = Pick<FormDefinition, 'title' | 'intro' | 'button' | 'consents'> & {
  id: string
  slug: string
  version: number
  fields: ShownField[]
  /** Says when the form was shown, signed. */
  token: string
}

export const formIdInput = z.strictObject({ formId: uuid })
export const createFormInput = z.strictObject({
  name: line(120),
  slug: publicSlug.optional(),
  definition: formDefinition.optional(),
})
export const updateFormInput = z.strictObject({
  formId: uuid,
  version: z.number().int().min(1),
  name: line(120).optional(),
  slug: publicSlug.optional(),
  definition: formDefinition.optional(),
  isOpen: z.boolean().optional(),
  ownerId: uuid.nullable().optional(),
})
export const listFormsInput = z.strictObject({ ...idPageInput, search: freeText(120).optional() })

export const submissionFilter = z.strictObject({
  formId: uuid,
  state: z.enum(SUBMISSION_STATES).optional(),
  /** Part of the address. */
  search: freeText(200).optional(),
})
export const listSubmissionsInput = submissionFilter.extend({ ...idPageInput, limit: pageInput.limit })
export const submissionIdInput = z.strictObject({ submissionId: uuid })
export const figuresInput = z.strictObject({
  subjectId: uuid,
  days: z.number().int().min(1).max(365).default(30),
})

export const slugInput = z.strictObject({ slug: publicSlug })
export const seenInput = z.strictObject({ slug: publicSlug })
const shortWords = freeText(300)
export const submitFormInput = z.strictObject({
  slug: publicSlug,
  version: z.number().int().min(1),
  /** By field key, as typed. */
  values: z.record(freeText(100), freeText(5_000)),
  /** `<channel>_<purpose>` of each box that was ticked. */
  consents: z.array(freeText(40)).max(20).default([]),
  token: freeText(300),
  /** A field that people do not see. */
  trap: freeText(2_000).default(''),
  /** Of this one visit of the page: the same answer sent again is the same. */
  visit: freeText(64).default(''),
  utm: z.strictObject(Object.fromEntries(UTM_NAMES.map((name) => [name, shortWords.optional()]))).default({}),
  /** The landing page that it stands in. */
  landingPageId: uuid.optional(),
  referrer: freeText(2_000).default(''),
  pageUrl: freeText(2_000).default(''),
})
export type SubmitForm = z.output<typeof submitFormInput>
export const confirmInput = z.strictObject({ token: freeText(200) })

export type SubmitAnswer = {
  thanks: string
  redirectTo: string
  /** A mail is on its way; what was typed counts when its link was followed. */
  asksToConfirm: boolean
}
