import { z } from 'zod'
import {
  CONSENT_CHANNELS,
  CONSENT_PURPOSES,
  CONSENT_STATES,
  CONTACT_DETAILS,
  fieldKey,
  tag,
} from '@/lib/contacts/schema'
import { line } from '@/lib/kernel/schema'

export const MOST_DAYS = 3650
export const MOST_TIMES = 10
export const DETAIL_OPERATORS = ['is_set', 'is_not_set', 'is', 'contains'] as const
export const FIELD_OPERATORS = [...DETAIL_OPERATORS, 'at_least', 'at_most'] as const
export const UTM_PARTS = [
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'utmTerm',
  'utmContent',
  'landing',
  'referrer',
] as const
const SOURCES = ['manual', 'form', 'landing_page', 'import', 'conversation', 'campaign', 'api'] as const

const days = z.number().int().min(1).max(MOST_DAYS)
/** Only what happened within so many days; without it, whenever it was. */
const lately = { days: days.optional() }
/** Each of the latest so many campaigns counts by itself. */
const times = z.number().int().min(1).max(MOST_TIMES).default(1)

/** What a rule looks at. Whoever meets it gets the rule's points; `opened` and `clicked` can give them several times. */
export const condition = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('detail'),
    detail: z.enum(CONTACT_DETAILS),
    operator: z.enum(DETAIL_OPERATORS),
    value: line(200).optional(),
  }),
  z.strictObject({
    kind: z.literal('field'),
    field: fieldKey,
    operator: z.enum(FIELD_OPERATORS),
    value: line(200).optional(),
  }),
  z.strictObject({ kind: z.literal('tag'), tag }),
  z.strictObject({ kind: z.literal('language'), language: z.string().regex(/^[a-z]{2}$/, 'is not a language code') }),
  z.strictObject({
    kind: z.literal('consent'),
    channel: z.enum(CONSENT_CHANNELS),
    purpose: z.enum(CONSENT_PURPOSES),
    state: z.enum(CONSENT_STATES),
  }),
  z.strictObject({ kind: z.literal('seen'), days }),
  z.strictObject({ kind: z.literal('not_seen'), days }),
  z.strictObject({ kind: z.literal('conversation'), ...lately }),
  z.strictObject({ kind: z.literal('opened'), ...lately, times }),
  z.strictObject({ kind: z.literal('clicked'), ...lately, times }),
  z.strictObject({ kind: z.literal('bounced') }),
  z.strictObject({ kind: z.literal('unsubscribed') }),
  z.strictObject({ kind: z.literal('source'), source: z.enum(SOURCES) }),
  z.strictObject({ kind: z.literal('touch'), part: z.enum(UTM_PARTS), value: line(200) }),
  z.strictObject({ kind: z.literal('value'), atLeastMinor: z.number().int().min(1).max(1_000_000_000_000) }),
  z.strictObject({ kind: z.literal('lead_age'), days }),
  z.strictObject({ kind: z.literal('stage_age'), days }),
])
export type Condition = z.output<typeof condition>
export type ConditionKind = Condition['kind']
export const CONDITION_KINDS = condition.options.map((option) => option.shape.kind.value) as ConditionKind[]

/** What gave points: the rule as it was called then, what it found (a campaign), and when that was (ISO). */
export type ScoreReason = {
  ruleId: string
  name: string
  kind: ConditionKind
  points: number
  of?: string | undefined
  at?: string | undefined
}
