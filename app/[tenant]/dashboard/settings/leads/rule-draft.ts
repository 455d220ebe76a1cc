import { z } from 'zod'
import { CONDITION_KINDS, type Condition, type ConditionKind, condition, scoreRuleInput } from '@/lib/leads/schema'

/** What a condition of each kind is made of, in the order of the form. */
export const PARTS = {
  detail: ['detail', 'operator', 'value'],
  field: ['field', 'operator', 'value'],
  tag: ['tag'],
  language: ['language'],
  consent: ['channel', 'purpose', 'state'],
  seen: ['days'],
  not_seen: ['days'],
  conversation: ['days'],
  opened: ['days', 'times'],
  clicked: ['days', 'times'],
  bounced: [],
  unsubscribed: [],
  source: ['source'],
  touch: ['part', 'value'],
  value: ['atLeastMinor'],
  lead_age: ['days'],
  stage_age: ['days'],
} as const satisfies Record<ConditionKind, readonly string[]>

export type Part = (typeof PARTS)[ConditionKind][number]

const text = z.string()
const parts = {
  detail: text,
  field: text,
  operator: text,
  value: text,
  tag: text,
  language: text,
  channel: text,
  purpose: text,
  state: text,
  days: text,
  times: text,
  source: text,
  part: text,
  atLeastMinor: z.number().nullable(),
} satisfies Record<Part, z.ZodType>

export const ruleForm = z.object({
  name: scoreRuleInput.shape.name,
  points: scoreRuleInput.shape.points,
  kind: z.enum(CONDITION_KINDS as [ConditionKind, ...ConditionKind[]]),
  ...parts,
})
export type RuleValues = z.input<typeof ruleForm>

const FIRST: Omit<RuleValues, 'name' | 'points' | 'kind'> = {
  detail: 'companyName',
  field: '',
  operator: 'is_set',
  value: '',
  tag: '',
  language: 'en',
  channel: 'email',
  purpose: 'marketing',
  state: 'granted',
  days: '30',
  times: '1',
  source: 'form',
  part: 'utmSource',
  atLeastMinor: null,
}

/** The form's values of a rule; a new one looks for a tag. */
export function draftOf(rule: { name: string; points: number; condition: Condition } | null): RuleValues {
  if (!rule) return { ...FIRST, name: '', points: 10, kind: 'tag' }
  const { kind, ...given } = rule.condition
  const stored = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, name === 'atLeastMinor' ? value : String(value)]),
  )
  const isEver = 'days' in rule.condition ? {} : { days: '' }
  return { ...FIRST, ...isEver, ...stored, name: rule.name, points: rule.points, kind }
}

const NUMBERS: readonly string[] = ['days', 'times']

/** @throws ZodError, whose paths are the form's fields */
export function conditionOf(values: RuleValues): Condition {
  const names: readonly Part[] = PARTS[values.kind]
  const given = names.flatMap((name) => {
    const value = values[name]
    if (value === '' || value === null) return []
    return [[name, NUMBERS.includes(name) ? Number(value) : value]]
  })
  return condition.parse({ kind: values.kind, ...Object.fromEntries(given) })
}
