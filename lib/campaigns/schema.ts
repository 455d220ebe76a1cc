import { z } from 'zod'
import { emailContent } from '@/lib/content/schema'
import { emailAddress, freeText, idPageInput, line, uuid } from '@/lib/kernel/schema'

export const CAMPAIGN_STATUSES = ['draft', 'scheduled', 'running', 'paused', 'done', 'cancelled'] as const
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number]

/** Where a recipient of the ledger stands; what happened after the sending is said by moments. */
export const RECIPIENT_STATES = ['queued', 'sending', 'sent', 'failed', 'suppressed', 'uncertain'] as const
export type RecipientState = (typeof RECIPIENT_STATES)[number]

/** What lists of recipients can be narrowed to. */
export const RECIPIENT_FILTERS = [
  ...RECIPIENT_STATES,
  'opened',
  'clicked',
  'bounced',
  'complained',
  'unsubscribed',
] as const
export type RecipientFilter = (typeof RECIPIENT_FILTERS)[number]

/** Why somebody of the audience gets nothing. */
export const HINDRANCES = [
  'no_consent',
  'refused',
  'unsubscribed',
  'bounced',
  'complained',
  'manual',
  'same_address',
  'frequency_cap',
  'gone',
  'address_changed',
] as const
export type Hindrance = (typeof HINDRANCES)[number]

export const SUPPRESSION_REASONS = ['unsubscribed', 'bounced', 'complained', 'manual'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

const MOST_SEGMENTS = 20
const segments = z.array(uuid).max(MOST_SEGMENTS)

export const audienceInput = z.strictObject({
  /** Members of any of them; null: everybody. */
  segments: segments.min(1, 'choose a segment').nullable(),
  /** … but none who is in one of these. */
  exclusions: segments.default([]),
})
export type Audience = z.output<typeof audienceInput>

export type CampaignCounts = {
  recipients: number
  queued: number
  sent: number
  failed: number
  suppressed: number
  uncertain: number
  opened: number
  clicked: number
  bounced: number
  complained: number
  unsubscribed: number
}

/** A campaign in lists. Moments are ISO strings. */
export type CampaignRow = {
  id: string
  name: string
  channel: 'email'
  status: CampaignStatus
  scheduledAt: string | null
  startedAt: string | null
  finishedAt: string | null
  heldReason: string | null
  counts: CampaignCounts
  createdAt: string
}

export type CampaignView = CampaignRow & {
  version: number
  content: z.output<typeof emailContent>
  audience: Audience
  tracksOpens: boolean
  tracksClicks: boolean
  perMinute: number | null
  isLocalTime: boolean
  updatedAt: string
}

const settings = {
  content: emailContent,
  audience: audienceInput,
  tracksOpens: z.boolean(),
  tracksClicks: z.boolean(),
  /** Messages a minute at most. */
  perMinute: z.number().int().min(1).max(100_000).nullable(),
}

export const createCampaignInput = z
  .strictObject({ name: line(120), ...settings })
  .partial()
  .required({ name: true })
export const updateCampaignInput = z
  .strictObject({ name: line(120), ...settings })
  .partial()
  .extend({ campaignId: uuid, version: z.number().int().min(1) })
export const campaignIdInput = z.strictObject({ campaignId: uuid })
export const listCampaignsInput = z.strictObject({ ...idPageInput, status: z.enum(CAMPAIGN_STATUSES).optional() })

export const startCampaignInput = campaignIdInput.extend({
  /** When it begins; now when left out. */
  at: z.iso.datetime({ offset: true }).optional(),
  /** At that time of day on each contact's own clock. */
  isLocalTime: z.boolean().default(false),
})

export const listRecipientsInput = campaignIdInput.extend({
  ...idPageInput,
  filter: z.enum(RECIPIENT_FILTERS).optional(),
})
export const exportRecipientsInput = listRecipientsInput.omit({ limit: true })

export const RESULT_PERIODS = ['7', '30', '90', '365'] as const
/** The last so many days on the company's clock, today among them. */
export const resultsInput = z.strictObject({ days: z.enum(RESULT_PERIODS).default('30') })
export const exportResultsInput = resultsInput.extend({ cursor: idPageInput.cursor })

export const MOST_COMPARED = 4
export const compareInput = z.strictObject({
  campaignIds: z.array(uuid).min(1).max(MOST_COMPARED),
})

/** Sums over campaigns. Shares of opens are of those whose opens were counted, and so for clicks. */
export type ResultFigures = CampaignCounts & {
  campaigns: number
  /** Handed to a mail server: taken by it, or refused. */
  tried: number
  openable: number
  clickable: number
}

export const INSIGHTS = [
  'opens_above',
  'opens_below',
  'clicks_above',
  'clicks_below',
  'bounces_high',
  'complaints_high',
  'unsubscribes_high',
  'best_campaign',
  'too_few',
  'nothing_unusual',
] as const
/** A finding with the numbers behind it. Shares are of one, `points` are hundredths. */
export type Insight = {
  kind: (typeof INSIGHTS)[number]
  isGood: boolean | null
  figures: Readonly<Record<string, number>>
  campaign: { id: string; name: string } | null
}

export const settleUncertainInput = campaignIdInput.extend({ outcome: z.enum(['sent', 'again']) })

const hour = z.number().int().min(0).max(23).nullable()
export const campaignSettingsInput = z
  .strictObject({
    /** Nothing is sent from this hour on, in the contact's time zone … */
    quietFrom: hour,
    /** … until this one; the same hour means that it is never quiet. */
    quietUntil: hour,
    /** At most so many campaigns for one contact … */
    capMessages: z.number().int().min(1).max(100).nullable(),
    /** … in so many days. */
    capDays: z.number().int().min(1).max(90).nullable(),
    /** A new sender begins with few messages a day from this day on. */
    warmUpFrom: z.iso.date('is not a date like 2026-03-31').nullable(),
    /** No opens and clicks are counted. */
    isPrivate: z.boolean(),
  })
  .refine((given) => (given.quietFrom === null) === (given.quietUntil === null), {
    error: 'give both hours or none',
    path: ['quietUntil'],
  })
  .refine((given) => (given.capMessages === null) === (given.capDays === null), {
    error: 'give both numbers or none',
    path: ['capDays'],
  })
export type CampaignSettings = z.output<typeof campaignSettingsInput>

export const listSuppressionsInput = z.strictObject({
  ...idPageInput,
  search: freeText(254).optional(),
  reason: z.enum(SUPPRESSION_REASONS).optional(),
})
export const exportSuppressionsInput = listSuppressionsInput.omit({ limit: true })
export const addSuppressionInput = z.strictObject({ address: emailAddress, detail: freeText(500).default('') })
export const suppressionIdInput = z.strictObject({ suppressionId: uuid })

/** What a mail's links carry; checked by `readMailToken`. */
export const mailTokenInput = z.strictObject({ token: z.string().regex(/^[\w-]{1,200}$/, 'is not a token') })

export const MAIL_EVENTS = ['hard_bounce', 'soft_bounce', 'complaint'] as const

/** The largest report that is taken, in bytes. */
export const LARGEST_REPORT = 1_048_576
const MOST_EVENTS = 100

const toldEvent = {
  /** The provider's own id of the event: it is taken once. */
  id: line(200),
  kind: z.enum(MAIL_EVENTS),
  messageId: line(400).nullable().default(null),
  detail: freeText(300).default(''),
}

/** `token`: what the message itself carries, signed; without it and without an address nobody knows whom it is about. */
export const mailEvent = z.strictObject({
  ...toldEvent,
  address: emailAddress.nullable(),
  token: mailTokenInput.shape.token.nullable().default(null),
})
export type MailEvent = z.output<typeof mailEvent>

export const mailEventsInput = z.strictObject({
  key: mailTokenInput.shape.token,
  events: z.array(mailEvent).min(1).max(MOST_EVENTS),
})

/** As a provider tells them: by address. */
export const toldEventsInput = z.strictObject({
  events: z
    .array(z.strictObject({ ...toldEvent, address: emailAddress }))
    .min(1)
    .max(MOST_EVENTS),
})

export const noInput = z.strictObject({})
