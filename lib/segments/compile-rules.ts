import type { FieldKind } from '@/lib/contacts/schema'
import { literally, Prisma } from '@/lib/db'
import type { ContactCondition } from '@/lib/tenancy'
import { campaignCondition } from './compile-campaign'
import type { Condition, DateOperator, NumberOperator, Rule, TextOperator } from './rules'

/** What rules need to know of the company: its day, and of what kind its own fields are. */
export type Surroundings = { timeZone: string; fields: ReadonlyMap<string, FieldKind> }

const { sql, join, raw } = Prisma

const COLUMNS = {
  name: sql`contact.name`,
  email: sql`contact.email_normalized`,
  phone: sql`contact.phone`,
  title: sql`contact.title`,
  companyName: sql`contact.company_name`,
  createdAt: sql`contact.created_at`,
  firstSeenAt: sql`contact.first_seen_at`,
  lastSeenAt: sql`contact.last_seen_at`,
} as const

const NOBODY = sql`false`
const not = (one: Prisma.Sql) => sql`(${one}) IS NOT TRUE`
const daysOf = (days: number | undefined) => sql`(${days ?? 0}::int * interval '1 day')`

function text(column: Prisma.Sql, operator: TextOperator, value = ''): Prisma.Sql {
  const like = (pattern: string) => sql`${column} ILIKE ${pattern}::text`
  switch (operator) {
    case 'is':
      return sql`lower(${column}) = lower(${value}::text)`
    case 'is_not':
      return not(text(column, 'is', value))
    case 'contains':
      return like(`%${literally(value)}%`)
    case 'contains_not':
      return not(text(column, 'contains', value))
    case 'begins_with':
      return like(`${literally(value)}%`)
    case 'is_set':
      return sql`coalesce(${column}, '') <> ''`
    case 'is_not_set':
      return sql`coalesce(${column}, '') = ''`
    default: {
      const unhandled: never = operator
      throw new Error(`unhandled operator ${String(unhandled)}`)
    }
  }
}

type DateGiven = { days?: number | undefined; date?: string | undefined }

/** A moment against the database's clock, or against a day of the company. */
function moment(column: Prisma.Sql, operator: DateOperator, { days, date }: DateGiven, timeZone: string): Prisma.Sql {
  const start = (after = 0) => sql`((${date}::date + ${after}::int)::timestamp AT TIME ZONE ${timeZone}::text)`
  switch (operator) {
    case 'within_last':
      return sql`${column} > now() - ${daysOf(days)}`
    case 'not_within_last':
      return sql`${column} <= now() - ${daysOf(days)}`
    case 'within_next':
      return sql`${column} BETWEEN now() AND now() + ${daysOf(days)}`
    case 'before':
      return sql`${column} < ${start()}`
    case 'after':
      return sql`${column} >= ${start(1)}`
    case 'on':
      return sql`(${column} >= ${start()} AND ${column} < ${start(1)})`
    default: {
      const unhandled: never = operator
      throw new Error(`unhandled operator ${String(unhandled)}`)
    }
  }
}

/** A day that is kept as `2026-03-31`: such texts stand in the order of their days, and none of them can fail to be a date. */
function day(column: Prisma.Sql, operator: DateOperator, { days, date }: DateGiven, timeZone: string): Prisma.Sql {
  const from = (shift: Prisma.Sql) => sql`to_char(now() AT TIME ZONE ${timeZone}::text ${shift}, 'YYYY-MM-DD')`
  const today = from(Prisma.empty)
  switch (operator) {
    case 'within_last':
      return sql`(${column} > ${from(sql`- ${daysOf(days)}`)} AND ${column} <= ${today})`
    case 'not_within_last':
      return not(day(column, 'within_last', { days }, timeZone))
    case 'within_next':
      return sql`(${column} >= ${today} AND ${column} <= ${from(sql`+ ${daysOf(days)}`)})`
    case 'before':
      return sql`${column} < ${date}::text`
    case 'after':
      return sql`${column} > ${date}::text`
    case 'on':
      return sql`${column} = ${date}::text`
    default: {
      const unhandled: never = operator
      throw new Error(`unhandled operator ${String(unhandled)}`)
    }
  }
}

const SIGNS: Record<NumberOperator, Prisma.Sql> = {
  equals: raw('='),
  equals_not: raw('<>'),
  more_than: raw('>'),
  less_than: raw('<'),
  at_least: raw('>='),
  at_most: raw('<='),
}

type FieldCondition = Extract<Condition, { kind: 'field' }>

const isOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name)

const TEXTS = ['is', 'is_not', 'contains', 'contains_not', 'begins_with', 'is_set', 'is_not_set'] as const
const DATES = ['within_last', 'not_within_last', 'within_next', 'before', 'after', 'on'] as const
const NUMBERS = ['equals', 'equals_not', 'more_than', 'less_than', 'at_least', 'at_most'] as const

/** A field of the company's own. One that was laid aside since then describes nobody. */
function field(one: FieldCondition, { timeZone, fields }: Surroundings): Prisma.Sql {
  const { operator, days, date } = one
  const kind = fields.get(one.field)
  if (kind === undefined) return NOBODY
  const value = sql`(contact.attributes ->> ${one.field}::text)`
  if (isOf(TEXTS, operator)) return text(value, operator, one.value)
  if (isOf(DATES, operator)) return day(value, operator, { days, date }, timeZone)
  if (isOf(NUMBERS, operator)) {
    const isNumber = sql`jsonb_typeof(contact.attributes -> ${one.field}::text) = 'number'`
    return sql`CASE WHEN ${isNumber} THEN ${value}::numeric ${SIGNS[operator]} ${one.number}::numeric ELSE false END`
  }
  switch (operator) {
    case 'any_of':
      return sql`${value} = ANY(${one.values ?? []}::text[])`
    case 'none_of':
      return not(sql`${value} = ANY(${one.values ?? []}::text[])`)
    case 'is_true':
      return sql`${value} = 'true'`
    case 'is_false':
      return sql`${value} = 'false'`
    default: {
      const unhandled: never = operator
      throw new Error(`unhandled operator ${String(unhandled)}`)
    }
  }
}

const among = (one: Prisma.Sql, operator: 'any_of' | 'none_of') => (operator === 'any_of' ? one : not(one))

function owner({ operator, values = [] }: Extract<Condition, { kind: 'owner' }>): Prisma.Sql {
  if (operator === 'is_set') return sql`contact.owner_id IS NOT NULL`
  if (operator === 'is_not_set') return sql`contact.owner_id IS NULL`
  return among(sql`contact.owner_id = ANY(${values}::uuid[])`, operator)
}

function tags({ operator, values }: Extract<Condition, { kind: 'tag' }>): Prisma.Sql {
  if (operator === 'all_of') return sql`contact.tags @> ${values}::text[]`
  return among(sql`contact.tags && ${values}::text[]`, operator)
}

/** Rows of another table that are of this contact. */
const ofContact = (name: Prisma.Sql) => sql`${name}.tenant_id = contact.tenant_id AND ${name}.contact_id = contact.id`

const consent =
  ({ channel, purpose, state }: Extract<Condition, { kind: 'consent' }>): ContactCondition =>
  (table) => {
    const said = sql`SELECT FROM ${table('account_consent')} AS consent WHERE ${ofContact(raw('consent'))}
      AND consent.channel = ${channel}::text AND consent.purpose = ${purpose}::text`
    return state === 'unknown' ? sql`NOT EXISTS (${said})` : sql`EXISTS (${said} AND consent.state = ${state}::text)`
  }

const conversation =
  ({ has, channel, days }: Extract<Condition, { kind: 'conversation' }>): ContactCondition =>
  (table) => {
    const inChannel = channel ? sql`AND talk.channel = ${channel}::text` : Prisma.empty
    const lately = days ? sql`AND talk.last_message_at > now() - ${daysOf(days)}` : Prisma.empty
    const talked = sql`EXISTS (SELECT FROM ${table('account_conversation')} AS talk WHERE ${ofContact(raw('talk'))} ${inChannel} ${lately})`
    return has ? talked : sql`NOT ${talked}`
  }

const member =
  ({ isIn, segmentId }: Extract<Condition, { kind: 'segment' }>): ContactCondition =>
  (table) => {
    const belongs = sql`EXISTS (SELECT FROM ${table('account_segment_member')} AS member WHERE ${ofContact(raw('member'))}
      AND member.segment_id = ${segmentId}::uuid)`
    return isIn ? belongs : sql`NOT ${belongs}`
  }

/** The best open lead decides: of whom there is none, none has a score. */
const leadScore =
  ({ operator, number = 0 }: Extract<Condition, { kind: 'lead_score' }>): ContactCondition =>
  (table) => {
    const open = sql`SELECT FROM ${table('account_lead')} AS lead WHERE ${ofContact(raw('lead'))} AND lead.status = 'open'`
    const reached = sql`EXISTS (${open} AND lead.score >= ${number}::int)`
    switch (operator) {
      case 'at_least':
        return reached
      case 'less_than':
        return sql`(EXISTS (${open}) AND NOT ${reached})`
      case 'is_set':
        return sql`EXISTS (${open})`
      case 'is_not_set':
        return sql`NOT EXISTS (${open})`
      default: {
        const unhandled: never = operator
        throw new Error(`unhandled operator ${String(unhandled)}`)
      }
    }
  }

/** What has no third answer is turned around as it is. */
const negated =
  (rule: Rule, around: Surroundings): ContactCondition =>
  (table) => {
    if (rule.kind === 'conversation') return conversation({ ...rule, has: !rule.has })(table)
    if (rule.kind === 'segment') return member({ ...rule, isIn: !rule.isIn })(table)
    if (rule.kind === 'campaign') return campaignCondition({ ...rule, did: !rule.did })(table)
    const positive = compileRules(rule, around)(table)
    return rule.kind === 'consent' && rule.state !== 'unknown' ? sql`NOT ${positive}` : not(positive)
  }

/**
 * Rules as SQL over `contact`. Whatever people typed is a parameter of the statement, names of fields too; nothing of it becomes
 * part of its text. The same rules always give the same text.
 */
export const compileRules =
  (rule: Rule, around: Surroundings): ContactCondition =>
  (table) => {
    switch (rule.kind) {
      case 'group': {
        const parts = rule.rules.map((each) => sql`(${compileRules(each, around)(table)})`)
        if (rule.match === 'all') return join(parts, ' AND ')
        if (rule.match === 'any') return join(parts, ' OR ')
        // One by one: what is not in another table can be sought by a join then.
        return join(
          rule.rules.map((each) => negated(each, around)(table)),
          ' AND ',
        )
      }
      case 'detail':
        return text(COLUMNS[rule.detail], rule.operator, rule.value)
      case 'field':
        return field(rule, around)
      case 'tag':
        return tags(rule)
      case 'consent':
        return consent(rule)(table)
      case 'owner':
        return owner(rule)
      case 'language':
        return among(sql`left(contact.locale, 2) = ANY(${rule.values}::text[])`, rule.operator)
      case 'time_zone':
        return among(sql`contact.time_zone = ANY(${rule.values}::text[])`, rule.operator)
      case 'moment':
        return moment(COLUMNS[rule.moment], rule.operator, rule, around.timeZone)
      case 'conversation':
        return conversation(rule)(table)
      case 'lead_score':
        return leadScore(rule)(table)
      case 'campaign':
        return campaignCondition(rule)(table)
      case 'segment':
        return member(rule)(table)
      default: {
        const unhandled: never = rule
        throw new Error(`unhandled condition ${JSON.stringify(unhandled)}`)
      }
    }
  }
