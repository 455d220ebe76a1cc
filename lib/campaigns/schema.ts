import { z } from 'zod'
import { emailContent } from '@/lib/content/schema'
import { idPageInput, line, uuid } from '@/lib/kernel/schema'
import { type Counted, MOST_VARIANTS, type TestView, testInput } from './ab-test'
import { CAMPAIGN_CHANNELS, type CampaignChannel } from './channel'
import { type SmsContent, smsContent } from './sms-content'
import { whatsappContent } from './whatsapp-content'

export * from './ab-test'
export { CAMPAIGN_CHANNELS, type CampaignChannel } from './channel'
export { checkText, type TextFinding } from './check-text'
export { type ChosenTemplate, checkWhatsapp, type WhatsappFinding } from './check-whatsapp'
export { LONGEST_TEXT, type SmsContent, smsContent } from './sms-content'
export { SAMPLE_TOKEN, TEXT_TOKEN, withLinks } from './text-links'
export { mediaOf, valueFor, type WhatsappContent, whatsappContent } from './whatsapp-content'

export const CAMPAIGN_STATUSES = ['draft', 'scheduled', 'running', 'paused', 'done', 'cancelled'] as const
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number]

/** Where a recipient of the ledger stands; what happened after the sending is said by moments. */
export const RECIPIENT_STATES = ['queued', 'sending', 'sent', 'failed', 'suppressed', 'uncertain'] as const
export type RecipientState = (typeof RECIPIENT_STATES)[number]

/** What lists of recipients can be narrowed to. */
export const RECIPIENT_FILTERS = [
  ...RECIPIENT_STATES,
  'delivered',
  'read',
  'replied',
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
  'withdrawn',
] as const
export type Hindrance = (typeof HINDRANCES)[number]

const MOST_SEGMENTS = 20
const segments = z.array(uuid).max(MOST_SEGMENTS)

export const audienceInput = z.strictObject({
  /** Members of any of them; null: everybody. */
  segments: segments.min(1, 'choose a segment').nullable(),
  /** … but none who is in one of these. */
  exclusions: segments.default([]),
})
export type Audience = z.output<typeof audienceInput>

/** A campaign's audience may be counted before there is a campaign. */
export const previewAudienceInput = audienceInput.extend({ channel: z.enum(CAMPAIGN_CHANNELS).default('email') })

/** A lead counts for the campaign that its contact has answered within so many days before. */
export const CREDIT_DAYS = 30

export type SampleContact = { id: string; name: string; values: Record<string, string> }

export type CampaignCounts = {
  recipients: number
  queued: number
  sent: number
  failed: number
  suppressed: number
  uncertain: number
  delivered: number
  read: number
  replied: number
  opened: number
  clicked: number
  bounced: number
  complained: number
  unsubscribed: number
}

/** A campaign in lists. Moments are ISO strings. `counted`: a zero of what is not counted says nothing. */
export type CampaignRow = {
  id: string
  name: string
  channel: CampaignChannel
  status: CampaignStatus
  scheduledAt: string | null
  startedAt: string | null
  finishedAt: string | null
  heldReason: string | null
  counts: CampaignCounts
  counted: Counted
  createdAt: string
}

export type CampaignView = CampaignRow & {
  /** Set: the mail of a step of this sequence. */
  sequenceId: string | null
  version: number
  /** Of a campaign by mail. */
  content: z.output<typeof emailContent> | null
  /** Of one by text message. */
  sms: SmsContent | null
  /** Of one by WhatsApp. */
  whatsapp: z.output<typeof whatsappContent> | null
  audience: Audience
  tracksOpens: boolean
  tracksClicks: boolean
  perMinute: number | null
  isLocalTime: boolean
  /** Its A/B test. */
  test: TestView | null
  updatedAt: string
}

const settings = {
  content: emailContent,
  sms: smsContent,
  whatsapp: whatsappContent,
  audience: audienceInput,
  tracksOpens: z.boolean(),
  tracksClicks: z.boolean(),
  /** Messages a minute at most. */
  perMinute: z.number().int().min(1).max(100_000).nullable(),
  /** Variants that some of the audience try; null: everybody gets the same. */
  test: testInput.nullable(),
}

export const createCampaignInput = z
  .strictObject({ name: line(120), channel: z.enum(CAMPAIGN_CHANNELS), ...settings })
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

export const chooseWinnerInput = campaignIdInput.extend({
  /** 0 is A. */
  variant: z
    .number()
    .int()
    .min(0)
    .max(MOST_VARIANTS - 1),
})

export const listRecipientsInput = campaignIdInput.extend({
  ...idPageInput,
  filter: z.enum(RECIPIENT_FILTERS).optional(),
})
export const exportRecipientsInput = listRecipientsInput.omit({ limit: true })

export const settleUncertainInput = campaignIdInput.extend({ outcome: z.enum(['sent', 'again']) })

/** A mailbox that is full may be emptied; one that stays so is given up. */
const SOFT_BOUNCES = 3
const SOFT_BOUNCE_DAYS = 30
/** What came back is known for so long. */
export const MOST_SOFT_BOUNCE_DAYS = 90

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
    /** An address is suppressed when mails to it came back for now so many times … */
    softBounces: z.number().int().min(1).max(20).default(SOFT_BOUNCES),
    /** … within so many days. */
    softBounceDays: z.number().int().min(1).max(MOST_SOFT_BOUNCE_DAYS).default(SOFT_BOUNCE_DAYS),
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

/** What a mail's links carry; checked by `readMailToken`. */
export const mailTokenInput = z.strictObject({ token: z.string().regex(/^[\w-]{1,200}$/, 'is not a token') })
