import type { Condition, ScoreReason, ScoreRuleView, Touch } from './schema'

const DAY_MS = 86_400_000

/** What is known when a lead is scored. */
export type LeadFacts = {
  lead: {
    status: string
    sourceKind: string
    valueMinor: number | null
    createdAt: Date
    stageSince: Date
    touches: readonly Touch[]
  }
  contact: {
    name: string | null
    email: string | null
    phone: string | null
    title: string | null
    companyName: string | null
    locale: string | null
    tags: readonly string[]
    attributes: Readonly<Record<string, unknown>>
    lastSeenAt: Date
  }
  consents: readonly { channel: string; purpose: string; state: string; at: Date }[]
  /** When somebody last wrote in a conversation with them. */
  lastTalkAt: Date | null
  campaigns: readonly {
    name: string
    openedAt: Date | null
    clickedAt: Date | null
    bouncedAt: Date | null
    unsubscribedAt: Date | null
  }[]
}

/** What a condition found, each worth the rule's points, and when time alone makes it find something else. */
type Found = { finds: { of?: string; at?: Date }[]; changesAt: Date | null }

const NOTHING: Found = { finds: [], changesAt: null }
const found = (isTrue: boolean): Found => (isTrue ? { finds: [{}], changesAt: null } : NOTHING)
const after = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)
const earliest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((first, each) => (each !== null && (first === null || each < first) ? each : first), null)

/** Something that happened, while it is so new. */
function lately(at: Date | null, days: number | undefined, now: Date, of?: string): Found {
  if (at === null) return NOTHING
  const until = days === undefined ? null : after(at, days)
  if (until !== null && until <= now) return NOTHING
  return { finds: [{ at, ...(of === undefined ? {} : { of }) }], changesAt: until }
}

/** Something that is older than that by now. */
function longAgo(at: Date, days: number, now: Date): Found {
  const from = after(at, days)
  return from <= now ? { finds: [{ at }], changesAt: null } : { finds: [], changesAt: from }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

type Compared = Extract<Condition, { kind: 'detail' | 'field' }>

function compares(value: unknown, { operator, value: wanted = '' }: Compared): boolean {
  const text = textOf(value)
  switch (operator) {
    case 'is_set':
      return text !== ''
    case 'is_not_set':
      return text === ''
    case 'is':
      return text.toLowerCase() === wanted.toLowerCase()
    case 'contains':
      return text !== '' && text.toLowerCase().includes(wanted.toLowerCase())
    case 'at_least':
      return typeof value === 'number' && value >= Number(wanted)
    case 'at_most':
      return typeof value === 'number' && value <= Number(wanted)
    default: {
      const unhandled: never = operator
      throw new Error(`unhandled operator ${String(unhandled)}`)
    }
  }
}

type Moment = 'openedAt' | 'clickedAt' | 'bouncedAt' | 'unsubscribedAt'

function inCampaigns({ campaigns }: LeadFacts, moment: Moment, now: Date, times: number, days?: number): Found {
  const each = campaigns
    .map((campaign) => ({ campaign, at: campaign[moment] }))
    .sort((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0))
    .slice(0, times)
    .map(({ campaign, at }) => lately(at, days, now, campaign.name))
  return { finds: each.flatMap(({ finds }) => finds), changesAt: earliest(each.map(({ changesAt }) => changesAt)) }
}

function look(one: Condition, facts: LeadFacts, now: Date): Found {
  const { lead, contact } = facts
  switch (one.kind) {
    case 'detail':
      return found(compares(contact[one.detail], one))
    case 'field':
      return found(compares(contact.attributes[one.field], one))
    case 'tag':
      return found(contact.tags.includes(one.tag))
    case 'language':
      return found(contact.locale?.slice(0, 2) === one.language)
    case 'consent': {
      const said = facts.consents.find(({ channel, purpose }) => channel === one.channel && purpose === one.purpose)
      return said?.state === one.state ? { finds: [{ at: said.at }], changesAt: null } : NOTHING
    }
    case 'seen':
      return lately(contact.lastSeenAt, one.days, now)
    case 'not_seen':
      return longAgo(contact.lastSeenAt, one.days, now)
    case 'conversation':
      return lately(facts.lastTalkAt, one.days, now)
    case 'opened':
      return inCampaigns(facts, 'openedAt', now, one.times, one.days)
    case 'clicked':
      return inCampaigns(facts, 'clickedAt', now, one.times, one.days)
    case 'bounced':
      return inCampaigns(facts, 'bouncedAt', now, 1)
    case 'unsubscribed':
      return inCampaigns(facts, 'unsubscribedAt', now, 1)
    case 'source':
      return found(lead.sourceKind === one.source)
    case 'touch': {
      const wanted = one.value.toLowerCase()
      return found(lead.touches.some((touch) => touch[one.part]?.toLowerCase().includes(wanted)))
    }
    case 'value':
      return found(lead.valueMinor !== null && lead.valueMinor >= one.atLeastMinor)
    case 'lead_age':
      return longAgo(lead.createdAt, one.days, now)
    case 'stage_age':
      return lead.status === 'open' ? longAgo(lead.stageSince, one.days, now) : NOTHING
    default: {
      const unhandled: never = one
      throw new Error(`unhandled condition ${JSON.stringify(unhandled)}`)
    }
  }
}

export type Scored = { score: number; reasons: ScoreReason[]; changesAt: Date | null }

/** A lead's score: the sum of its reasons, the weightiest first, and the moment at which time alone changes it. */
export function scoreLead(rules: readonly ScoreRuleView[], facts: LeadFacts, now: Date): Scored {
  const looks = rules.filter(({ isActive }) => isActive).map((rule) => ({ rule, ...look(rule.condition, facts, now) }))
  const reasons = looks
    .flatMap(({ rule: { id, name, points, condition }, finds }) =>
      finds.map(({ of, at }) => ({
        ruleId: id,
        name,
        kind: condition.kind,
        points,
        ...(of === undefined ? {} : { of }),
        ...(at === undefined ? {} : { at: at.toISOString() }),
      })),
    )
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  return {
    score: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    changesAt: earliest(looks.map(({ changesAt }) => changesAt)),
  }
}
