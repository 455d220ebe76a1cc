import { z } from 'zod'
import { meaningOf } from './error-table'
import { saidError, wordsOf } from './failure'
import { contentOf } from './message-content'
import { newsOf } from './news-of'
import type { WhatsAppTold } from './told'
import { personOf } from './user-id'
import { momentOf, type Where } from './where'

const id = z.string().min(1).max(200)
const text = z.string().nullish()

const STATUSES = { sent: 'sent', delivered: 'delivered', read: 'read', played: 'read', failed: 'failed' } as const

const status = z.object({
  id,
  status: z.enum(['sent', 'delivered', 'read', 'played', 'failed']),
  timestamp: z.unknown().optional(),
  errors: z.array(saidError).nullish().catch(null),
  biz_opaque_callback_data: z.string().max(512).nullish().catch(null),
})
const message = z.object({
  id,
  type: z.string().min(1).max(40),
  from: text,
  from_user_id: text,
  timestamp: z.unknown().optional(),
})
const contact = z.object({
  wa_id: text,
  user_id: text,
  profile: z.object({ name: text }).nullish().catch(null),
})
const preference = z.object({
  wa_id: text,
  user_id: text,
  category: z.literal('marketing_messages'),
  value: z.enum(['stop', 'resume']),
  timestamp: z.unknown().optional(),
})
const newUserId = z.object({
  wa_id: text,
  user_id: z.union([z.string(), z.object({ previous: z.string(), current: z.string() })]),
  previous_user_id: text,
  timestamp: z.unknown().optional(),
})

function statusOf(where: Where, raw: unknown): WhatsAppTold | null {
  const given = status.safeParse(raw).data
  if (!given) return null
  const error = given.status === 'failed' ? given.errors?.[0] : undefined
  const meaning = error ? meaningOf(error.code) : null
  return {
    kind: 'status',
    accountId: where.accountId,
    numberId: where.numberId,
    id: given.id,
    about: given.biz_opaque_callback_data ?? null,
    status: STATUSES[given.status],
    reason: error ? wordsOf(error) : given.status === 'failed' ? 'WhatsApp did not deliver the message.' : null,
    loses: meaning?.loses ?? null,
    blames: meaning?.about ?? null,
    cause: meaning?.reason ?? null,
    at: momentOf(given.timestamp),
    raw,
  }
}

function messageOf(where: Where, raw: unknown, contacts: readonly z.output<typeof contact>[]): WhatsAppTold | null {
  const given = message.safeParse(raw).data
  if (!given) return null
  const known = contacts.find(
    ({ wa_id, user_id }) =>
      (given.from && wa_id === given.from) || (given.from_user_id && user_id === given.from_user_id),
  )
  const person = personOf(given.from ?? known?.wa_id, given.from_user_id ?? known?.user_id)
  if (!person) return null
  return {
    kind: 'message',
    accountId: where.accountId,
    numberId: where.numberId,
    id: given.id,
    type: given.type,
    ...person,
    name: known?.profile?.name?.slice(0, 200).toWellFormed() ?? null,
    ...contentOf({ ...(raw as object), type: given.type }),
    at: momentOf(given.timestamp),
    raw,
  }
}

function wishOf(where: Where, raw: unknown): WhatsAppTold | null {
  const given = preference.safeParse(raw).data
  const person = given && personOf(given.wa_id, given.user_id)
  if (!person) return null
  const { accountId, numberId } = where
  const wish = given.value === 'stop' ? 'stop' : 'start'
  return { kind: 'wish', accountId, numberId, ...person, wish, at: momentOf(given.timestamp), raw }
}

function userIdOf(where: Where, raw: unknown): WhatsAppTold | null {
  const given = newUserId.safeParse(raw).data
  if (!given) return null
  const { user_id } = given
  const now = typeof user_id === 'string' ? user_id : user_id.current
  const before = typeof user_id === 'string' ? given.previous_user_id : user_id.previous
  const person = personOf(given.wa_id, now)
  if (!person?.userId || !before) return null
  const { accountId, numberId } = where
  return { kind: 'user-id', accountId, numberId, ...person, before, at: momentOf(given.timestamp), raw }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const record = z.record(z.string(), z.unknown())

/** Everything in one change, each thing by itself: one that cannot be read does not hide the others. */
export function readChange(where: Where, field: string, value: unknown): WhatsAppTold[] {
  const given = record.safeParse(value).data
  if (!given) return [newsOf(where, field, value)]
  const contacts = list(given.contacts).flatMap((one) => contact.safeParse(one).data ?? [])
  const readers: [name: string, read: (raw: unknown) => WhatsAppTold | null][] = [
    ['statuses', (raw) => statusOf(where, raw)],
    ['messages', (raw) => messageOf(where, raw, contacts)],
    ['user_preferences', (raw) => wishOf(where, raw)],
    ['user_id_update', (raw) => userIdOf(where, raw)],
    ['errors', () => null],
  ]
  const known = readers.flatMap(([name, read]) =>
    list(given[name]).map((raw) => read(raw) ?? newsOf(where, `${field}.${name}`, raw)),
  )
  return known.length > 0 ? known : [newsOf(where, field, value)]
}
