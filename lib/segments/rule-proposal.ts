import { z } from 'zod'
import { invalid } from '@/lib/kernel'
import {
  CAMPAIGN_ACTS,
  CHANNELS,
  CONSENT_WORDS,
  type Condition,
  condition as conditionSchema,
  GROUP_MATCHES,
  NEEDS,
  type Rules,
  rules as rulesSchema,
} from './rules'

/** What a model may speak of. People and segments go by their names: it never sees an id. */
export type Vocabulary = {
  tags: string[]
  fields: { key: string; label: string; kind: string; choices: string[] }[]
  owners: { id: string; name: string }[]
  segments: { id: string; name: string }[]
  campaigns: { id: string; name: string }[]
}

const OPERATORS = [
  ...(Object.keys(NEEDS) as (keyof typeof NEEDS)[]),
  ...CONSENT_WORDS,
  'has',
  'has_not',
  'in',
  'not_in',
] as const

const proposed = z.object({
  about: z.string(),
  operator: z.enum(OPERATORS),
  values: z.array(z.string()),
  days: z.number().nullable(),
})
type Proposed = z.output<typeof proposed>

const match = z.enum(GROUP_MATCHES)

/** Flat enough for every model: a group of groups of conditions, each about one thing. */
export const proposal = z.object({
  match,
  groups: z.array(z.object({ match, conditions: z.array(proposed) })),
  /** What of the words could not be said. */
  note: z.string(),
})
export type Proposal = z.output<typeof proposal>

const DETAILS = ['name', 'email', 'phone', 'title', 'companyName']
const MOMENTS = ['createdAt', 'firstSeenAt', 'lastSeenAt']

const idOf = (named: readonly { id: string; name: string }[], name: string): string | undefined =>
  named.find((each) => each.name.toLowerCase() === name.trim().toLowerCase())?.id

/** What an operator needs, out of what the model gave. */
function needsOf({ operator, values, days }: Proposed): object {
  const need = operator in NEEDS ? NEEDS[operator as keyof typeof NEEDS] : null
  switch (need) {
    case 'value':
      return { value: values[0] ?? '' }
    case 'values':
      return { values }
    case 'days':
      return { days: days ?? Number(values[0]) }
    case 'date':
      return { date: values[0] ?? '' }
    case 'number':
      return { number: Number(values[0]) }
    default:
      return {}
  }
}

function rawCondition(one: Proposed, words: Vocabulary): object {
  const { about, operator, values, days } = one
  const [kind = '', name = '', purpose = ''] = about.split('.')
  if (DETAILS.includes(kind)) return { kind: 'detail', detail: kind, operator, ...needsOf(one) }
  if (MOMENTS.includes(kind)) return { kind: 'moment', moment: kind, operator, ...needsOf(one) }
  switch (kind) {
    case 'field':
      return { kind, field: name, operator, ...needsOf(one) }
    case 'consent':
      return { kind, channel: name, purpose, state: operator }
    case 'owner':
      return { kind, operator, ...(values.length ? { values: values.map((each) => idOf(words.owners, each)) } : {}) }
    case 'conversation': {
      const channel = CHANNELS.find((each) => values.includes(each))
      return { kind, has: operator !== 'has_not', ...(channel ? { channel } : {}), ...(days ? { days } : {}) }
    }
    case 'campaign': {
      const [campaign, link] = values
      return {
        kind,
        did: operator !== 'has_not',
        act: CAMPAIGN_ACTS.find((each) => each === name) ?? name,
        ...(campaign ? { campaignId: idOf(words.campaigns, campaign) ?? campaign } : {}),
        ...(link ? { link } : {}),
        ...(days ? { days } : {}),
      }
    }
    case 'segment':
      return { kind, isIn: operator !== 'not_in', segmentId: idOf(words.segments, values[0] ?? '') }
    default:
      return { kind, operator, ...needsOf(one) }
  }
}

/** @throws invalid, which says for the model to mend it what is wrong with the condition */
function conditionOf(one: Proposed, words: Vocabulary): Condition {
  const parsed = conditionSchema.safeParse(rawCondition(one, words))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid(`in ${JSON.stringify(one)}, ${issue?.path.join('.') || 'it'}`, issue?.message ?? 'is not valid')
}

/** The proposal as rules. @throws invalid, which says what is wrong with it */
export function rulesOfProposal({ match: outer, groups }: Proposal, words: Vocabulary): Rules {
  const inner = groups
    .filter(({ conditions }) => conditions.length > 0)
    .map((group) => ({
      kind: 'group' as const,
      match: group.match,
      rules: group.conditions.map((each) => conditionOf(each, words)),
    }))
  const [only] = inner
  // A group that holds all there is needs none around it; one condition needs no group of its own.
  const whole =
    only && inner.length === 1 && outer !== 'none'
      ? only
      : {
          kind: 'group' as const,
          match: outer,
          rules: inner.map((group) =>
            group.rules.length === 1 && group.match !== 'none' ? (group.rules[0] ?? group) : group,
          ),
        }
  const parsed = rulesSchema.safeParse(whole)
  if (parsed.success) return parsed.data
  throw invalid('groups', parsed.error.issues[0]?.message ?? 'are not valid')
}
