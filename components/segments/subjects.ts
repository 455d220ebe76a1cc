import { CONTACT_DETAILS, CONTACT_MOMENTS } from '@/lib/contacts/schema'
import {
  BOOLEAN_OPERATORS,
  CHOICE_OPERATORS,
  type Condition,
  LEAD_OPERATORS,
  MOMENT_OPERATORS,
  NEEDS,
  OPERATORS_OF_FIELD,
  OWNER_OPERATORS,
  TAG_OPERATORS,
  TEXT_OPERATORS,
} from '@/lib/segments/schema'
import type { Choices } from './choices'

export type Operator = keyof typeof NEEDS
export const PLAIN_SUBJECTS = [
  'tag',
  'consent',
  'owner',
  'language',
  'time_zone',
  'conversation',
  'campaign',
  'lead_score',
  'segment',
] as const

/** What a condition is about, as the value of a select: `detail:name`, `field:city`, `tag`. */
export function subjectOf(condition: Condition): string {
  switch (condition.kind) {
    case 'detail':
      return `detail:${condition.detail}`
    case 'moment':
      return `moment:${condition.moment}`
    case 'field':
      return `field:${condition.field}`
    default:
      return condition.kind
  }
}

/** A new condition about a subject; what it needs is still to be filled in. */
export function conditionFor(subject: string, choices: Choices): Condition {
  const [kind, name = ''] = subject.split(':')
  const detail = CONTACT_DETAILS.find((each) => each === name)
  const moment = CONTACT_MOMENTS.find((each) => each === name)
  if (kind === 'detail' && detail) return { kind, detail, operator: 'contains', value: '' }
  if (kind === 'moment' && moment) return { kind, moment, operator: 'within_last', days: 30 }
  if (kind === 'field') {
    const field = choices.fields.find(({ key }) => key === name)
    const operator = field ? OPERATORS_OF_FIELD[field.kind][0] : 'is_set'
    return withNeeds({ kind, field: name, operator }, operator)
  }
  switch (kind) {
    case 'consent':
      return { kind, channel: 'email', purpose: 'marketing', state: 'granted' }
    case 'owner':
      return { kind, operator: 'any_of', values: [] }
    case 'language':
      return { kind, operator: 'any_of', values: [] }
    case 'time_zone':
      return { kind, operator: 'any_of', values: [] }
    case 'conversation':
      return { kind, has: true }
    case 'campaign':
      return { kind, did: true, act: 'opened' }
    case 'lead_score':
      return { kind, operator: 'at_least', number: 50 }
    case 'segment':
      return { kind, isIn: true, segmentId: choices.segments[0]?.id ?? '' }
    default:
      return { kind: 'tag', operator: 'any_of', values: [] }
  }
}

export function operatorsOf(condition: Condition, choices: Choices): readonly Operator[] {
  switch (condition.kind) {
    case 'detail':
      return TEXT_OPERATORS
    case 'moment':
      return MOMENT_OPERATORS
    case 'field': {
      const field = choices.fields.find(({ key }) => key === condition.field)
      return field ? OPERATORS_OF_FIELD[field.kind] : BOOLEAN_OPERATORS
    }
    case 'tag':
      return TAG_OPERATORS
    case 'owner':
      return OWNER_OPERATORS
    case 'lead_score':
      return LEAD_OPERATORS
    case 'language':
    case 'time_zone':
      return CHOICE_OPERATORS
    default:
      return []
  }
}

const FIRST = { value: '', values: [] as string[], days: 30, date: '', number: 0 }

/** The condition with another operator: what both need stays, the rest begins anew. */
export function withNeeds(condition: Condition, operator: Operator): Condition {
  const { value, values, days, date, number, ...rest } = condition as Condition & Partial<typeof FIRST>
  const need = NEEDS[operator]
  const given: Partial<typeof FIRST> = { value, values, days, date, number } as Partial<typeof FIRST>
  return { ...rest, operator, ...(need ? { [need]: given[need] ?? FIRST[need] } : {}) } as Condition
}
