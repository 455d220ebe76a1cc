import { z } from 'zod'
import {
  CONSENT_CHANNELS,
  CONSENT_PURPOSES,
  CONTACT_DETAILS,
  CONTACT_MOMENTS,
  fieldKey,
  tag,
} from '@/lib/contacts/schema'
import { CONVERSATION_CHANNELS } from '@/lib/conversations/schema'
import { line, timeZone, uuid } from '@/lib/kernel/schema'

export const TEXT_OPERATORS = [
  'is',
  'is_not',
  'contains',
  'contains_not',
  'begins_with',
  'is_set',
  'is_not_set',
] as const
export type TextOperator = (typeof TEXT_OPERATORS)[number]
export const CHOICE_OPERATORS = ['any_of', 'none_of'] as const
export const OWNER_OPERATORS = [...CHOICE_OPERATORS, 'is_set', 'is_not_set'] as const
export const TAG_OPERATORS = ['any_of', 'all_of', 'none_of'] as const
export const DATE_OPERATORS = ['within_last', 'not_within_last', 'within_next', 'before', 'after', 'on'] as const
export type DateOperator = (typeof DATE_OPERATORS)[number]
export const MOMENT_OPERATORS = ['within_last', 'not_within_last', 'before', 'after', 'on'] as const
export const NUMBER_OPERATORS = ['equals', 'equals_not', 'more_than', 'less_than', 'at_least', 'at_most'] as const
export type NumberOperator = (typeof NUMBER_OPERATORS)[number]
export const LEAD_OPERATORS = ['at_least', 'less_than', 'is_set', 'is_not_set'] as const
export const CONSENT_WORDS = ['granted', 'denied', 'unknown'] as const
export const CHANNELS = CONVERSATION_CHANNELS
export const GROUP_MATCHES = ['all', 'any', 'none'] as const
/** What came of a message: that it left, arrived, and what its reader did. */
export const CAMPAIGN_ACTS = ['sent', 'delivered', 'opened', 'clicked', 'replied', 'bounced', 'unsubscribed'] as const
export type CampaignAct = (typeof CAMPAIGN_ACTS)[number]
export const BOOLEAN_OPERATORS = ['is_true', 'is_false'] as const

export const MOST_CONDITIONS = 40
export const MOST_IN_GROUP = 20
export const MOST_VALUES = 50
export const MOST_DAYS = 3650

const days = z.number().int().min(1).max(MOST_DAYS)
const date = z.iso.date('is not a date like 2026-03-31')
const words = line(200)

/** What an operator needs beside itself; anything else is refused. */
type Need = 'value' | 'values' | 'days' | 'date' | 'number' | null
export const NEEDS = {
  is: 'value',
  is_not: 'value',
  contains: 'value',
  contains_not: 'value',
  begins_with: 'value',
  is_set: null,
  is_not_set: null,
  any_of: 'values',
  all_of: 'values',
  none_of: 'values',
  within_last: 'days',
  not_within_last: 'days',
  within_next: 'days',
  before: 'date',
  after: 'date',
  on: 'date',
  equals: 'number',
  equals_not: 'number',
  more_than: 'number',
  less_than: 'number',
  at_least: 'number',
  at_most: 'number',
  is_true: null,
  is_false: null,
} as const satisfies Record<string, Need>

type Given = { operator: keyof typeof NEEDS }

/** What the operator needs is there, and nothing that it does not know. */
function checkNeeds({ value: given, issues }: z.core.ParsePayload<Given>): void {
  const need = NEEDS[given.operator]
  for (const name of ['value', 'values', 'days', 'date', 'number'] as const) {
    const value = (given as Record<string, unknown>)[name]
    if (name === need && value === undefined) {
      issues.push({ code: 'custom', input: given, path: [name], message: 'is required' })
    }
    if (name !== need && value !== undefined) {
      issues.push({ code: 'custom', input: given, path: [name], message: `“${given.operator}” does not take it` })
    }
  }
}

const FIELD_OPERATORS = [
  ...TEXT_OPERATORS,
  ...CHOICE_OPERATORS,
  ...DATE_OPERATORS,
  ...NUMBER_OPERATORS,
  ...BOOLEAN_OPERATORS,
] as const

/** The operators of the company's own fields, by the field's kind. */
export const OPERATORS_OF_FIELD = {
  text: TEXT_OPERATORS,
  url: TEXT_OPERATORS,
  number: [...NUMBER_OPERATORS, 'is_set', 'is_not_set'],
  date: [...DATE_OPERATORS, 'is_set', 'is_not_set'],
  boolean: [...BOOLEAN_OPERATORS, 'is_set', 'is_not_set'],
  choice: [...CHOICE_OPERATORS, 'is_set', 'is_not_set'],
} as const

const operatorOf = <const Names extends readonly [string, ...string[]]>(names: Names) => z.enum(names)

export const condition = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('detail'),
      detail: z.enum(CONTACT_DETAILS),
      operator: operatorOf(TEXT_OPERATORS),
      value: words.optional(),
    })
    .check(checkNeeds),
  z
    .strictObject({
      kind: z.literal('field'),
      field: fieldKey,
      operator: operatorOf(FIELD_OPERATORS),
      value: words.optional(),
      values: z.array(words).min(1).max(MOST_VALUES).optional(),
      days: days.optional(),
      date: date.optional(),
      number: z.number().min(-1e15).max(1e15).optional(),
    })
    .check(checkNeeds),
  z.strictObject({
    kind: z.literal('tag'),
    operator: operatorOf(TAG_OPERATORS),
    values: z.array(tag).min(1).max(MOST_VALUES),
  }),
  z.strictObject({
    kind: z.literal('consent'),
    channel: z.enum(CONSENT_CHANNELS),
    purpose: z.enum(CONSENT_PURPOSES),
    state: z.enum(CONSENT_WORDS),
  }),
  z
    .strictObject({
      kind: z.literal('owner'),
      operator: operatorOf(OWNER_OPERATORS),
      values: z.array(uuid).min(1).max(MOST_VALUES).optional(),
    })
    .check(checkNeeds),
  z.strictObject({
    kind: z.literal('language'),
    operator: operatorOf(CHOICE_OPERATORS),
    values: z
      .array(z.string().regex(/^[a-z]{2}$/, 'is not a language code'))
      .min(1)
      .max(MOST_VALUES),
  }),
  z.strictObject({
    kind: z.literal('time_zone'),
    operator: operatorOf(CHOICE_OPERATORS),
    values: z.array(timeZone).min(1).max(MOST_VALUES),
  }),
  z
    .strictObject({
      kind: z.literal('moment'),
      moment: z.enum(CONTACT_MOMENTS),
      operator: operatorOf(MOMENT_OPERATORS),
      days: days.optional(),
      date: date.optional(),
    })
    .check(checkNeeds),
  z.strictObject({
    kind: z.literal('conversation'),
    has: z.boolean(),
    channel: z.enum(CHANNELS).optional(),
    /** Only those that somebody wrote in during the last days. */
    days: days.optional(),
  }),
  z
    .strictObject({
      kind: z.literal('lead_score'),
      /** Of the best lead that is open; `is_set`: there is one. */
      operator: operatorOf(LEAD_OPERATORS),
      number: z.number().int().min(-10_000).max(10_000).optional(),
    })
    .check(checkNeeds),
  z
    .strictObject({
      kind: z.literal('campaign'),
      did: z.boolean(),
      act: z.enum(CAMPAIGN_ACTS),
      /** Any campaign without it, mails of sequences among them. */
      campaignId: uuid.optional(),
      /** The address that a link leads to; of `clicked` in one campaign. */
      link: line(2_000).optional(),
      days: days.optional(),
    })
    .refine(({ act, campaignId, link }) => link === undefined || (act === 'clicked' && campaignId !== undefined), {
      path: ['link'],
      error: 'goes with clicks in one campaign',
    }),
  z.strictObject({ kind: z.literal('segment'), isIn: z.boolean(), segmentId: uuid }),
])
export type Condition = z.output<typeof condition>
export type ConditionKind = Condition['kind']

const groupOf = <Rule extends z.ZodType>(rule: Rule) =>
  z.strictObject({
    kind: z.literal('group'),
    /** `none`: whom none of its rules describes. */
    match: z.enum(GROUP_MATCHES),
    rules: z.array(rule).min(1, 'needs a condition').max(MOST_IN_GROUP),
  })

const innermost = groupOf(condition)
const inner = groupOf(z.discriminatedUnion('kind', [condition, innermost]))

export type RuleGroup = { kind: 'group'; match: (typeof GROUP_MATCHES)[number]; rules: Rule[] }
export type Rule = Condition | RuleGroup

/** Every condition, in order. */
export const conditionsOf = (rule: Rule): Condition[] =>
  rule.kind === 'group' ? rule.rules.flatMap(conditionsOf) : [rule]

/** Groups stand in groups three levels deep: more than that nobody reads. */
export const rules: z.ZodType<RuleGroup, RuleGroup> = groupOf(z.discriminatedUnion('kind', [condition, inner])).refine(
  (group) => conditionsOf(group).length <= MOST_CONDITIONS,
  { error: `has more than ${MOST_CONDITIONS} conditions` },
)
export type Rules = RuleGroup

/** Nobody is told of each message that left or arrived: there are too many at once. */
const isUntold = (each: Condition): boolean =>
  each.kind === 'campaign' && (each.act === 'sent' || each.act === 'delivered')

/** Whether who meets them changes without a word: with time alone, or while a campaign goes out. */
export const isRelative = (rule: Rule): boolean =>
  conditionsOf(rule).some((each) => isUntold(each) || ('days' in each && each.days !== undefined))

/** Whether they speak of what people did with campaigns. */
export const watchesCampaigns = (rule: Rule): boolean => conditionsOf(rule).some(({ kind }) => kind === 'campaign')
