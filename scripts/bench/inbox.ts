import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'undici'
import { getConversation, listConversations } from '@/lib/conversations'
import { env } from '@/lib/kernel'
import { grantsOfRole, type TenantContext, tenantContext } from '@/lib/operations'
import { companyRecord, crowd, type SignedIn, signInTo } from './crowd'
import { askForPerson, startChat, write } from './customers'
import { fixedId, slugOf } from './fill'
import { fillInbox, inboxMember, labelIdOf, memberIdOf, teamIdOf } from './fill-inbox'
import { load } from './load'
import { atMost, type Row } from './row'
import { say } from './say'
import { median, p95 } from './statistics'

const SIZE = { conversations: 200_000, messagesEach: 25, members: 50 }
/** Neither the noisy company of another part nor one of its neighbours. */
const COMPANY = 60
const BOUND_MS = 150
const ROUNDS = 20
const SECONDS = 4
const LIVE_BOUND_MS = 300
const CUSTOMERS = 10
const LIVE_ROUNDS = 10
const LONGEST_MS = 10_000

type Asked = Parameters<typeof listConversations>[1]

const labels = (...names: Parameters<typeof labelIdOf>[0][]) => names.map(labelIdOf).join(',')

/** Every way in which the list is looked at. */
const VIEWS: Record<string, Asked> = {
  open: {},
  mine: { view: 'mine' },
  waiting: { view: 'waiting' },
  unassigned: { view: 'unassigned' },
  snoozed: { status: 'snoozed' },
  closed: { status: 'closed' },
  'any status': { status: 'any' },
  channel: { channel: 'sms', status: 'any' },
  team: { teamId: teamIdOf(1) },
  'team, any status': { teamId: teamIdOf(1), status: 'any' },
  'by priority': { order: 'priority' },
  'any status by priority': { order: 'priority', status: 'any' },
  urgent: { priority: 'urgent', status: 'any' },
  'half have the label': { labels: labels('half') },
  'rare label': { labels: labels('rare'), status: 'any' },
  'label by priority': { labels: labels('half'), status: 'any', order: 'priority' },
  'label of my own': { labels: labels('warm'), status: 'any', view: 'mine' },
  'two large labels': { labels: labels('half', 'warm'), status: 'any' },
  'two large labels by priority': { labels: labels('half', 'warm'), status: 'any', order: 'priority' },
  'two large labels without a conversation in common': { labels: labels('warm', 'cold'), status: 'any' },
  'a large and a rare label': { labels: labels('half', 'rare'), status: 'any' },
  'three labels': { labels: labels('half', 'warm', 'some'), status: 'any' },
  'word of every message': { search: 'parcel', status: 'any' },
  'word of every message, open': { search: 'parcel' },
  'word of two in a hundred': { search: 'often', status: 'any' },
  'word of one in a thousand': { search: 'seldom', status: 'any' },
  'word of hundreds': { search: 'known3900', status: 'any' },
  'word of one conversation': { search: 'number17', status: 'any' },
  'word of nobody': { search: 'zeppelin', status: 'any' },
  'two words': { search: 'parcel seldom', status: 'any' },
  'name of a customer': { search: 'customer 4711', status: 'any' },
  'address of a customer': { search: 'buyer-4711@bench', status: 'any' },
}

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The slowest view's 95th percentile: of its first page and the one after it. */
async function slowestView(ctx: TenantContext): Promise<number> {
  let slowest = 0
  for (const [name, asked] of Object.entries(VIEWS)) {
    const millis: number[] = []
    const first = await listConversations(ctx, { ...asked, limit: 30 })
    const cursors = first.nextCursor ? [undefined, first.nextCursor] : [undefined]
    for (let round = 0; round < ROUNDS; round++) {
      for (const cursor of cursors) {
        millis.push(
          await milliseconds(() => listConversations(ctx, { ...asked, limit: 30, ...(cursor ? { cursor } : {}) })),
        )
      }
    }
    say(`  ${name}: ${median(millis).toFixed(1)} ms, p95 ${p95(millis).toFixed(1)} ms (${first.items.length} rows)`)
    slowest = Math.max(slowest, p95(millis))
  }
  return slowest
}

/** Hears a member's live stream. @returns when each marked text first came */
function listenAs({ slug, headers }: SignedIn): { seen: Map<string, number>; close: () => Promise<void> } {
  const seen = new Map<string, number>()
  const client = new Client(`http://127.0.0.1:${env().PORT}`, { bodyTimeout: 0 })
  const host = `${slug}.${env().ROOT_DOMAIN}`
  void client
    .request({ method: 'GET', path: '/api/live', headers: { host, ...headers } })
    .then(async ({ statusCode, body }) => {
      if (statusCode !== 200) throw new Error(`/api/live answered ${statusCode}`)
      for await (const chunk of body) {
        for (const [mark] of String(chunk).matchAll(/mark-\d+-\d+/g)) if (!seen.has(mark)) seen.set(mark, Date.now())
      }
    })
    .catch((error: Error) => {
      if (error.name !== 'ClientDestroyedError') say(`  a live stream ended: ${error.message}`)
    })
  return { seen, close: () => client.destroy() }
}

/** Every member has the inbox open; customers write once a second each. From before a message is sent until the last of them has it. */
async function liveMillis(): Promise<number[]> {
  const people = await Promise.all(Array.from({ length: SIZE.members }, (_, n) => signInTo(COMPANY, inboxMember(n))))
  const streams = people.map(listenAs)
  const slug = slugOf(COMPANY)
  const tokens: string[] = []
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    const token = await startChat(slug, 'Hello')
    await askForPerson(slug, token)
    tokens.push(token)
  }
  await sleep(2_000)
  const millis: number[] = []
  for (let round = 1; round <= LIVE_ROUNDS; round++) {
    const sentAt = new Map<string, number>()
    await Promise.all(
      tokens.map(async (token, customer) => {
        await sleep(Math.random() * 1_000)
        const mark = `mark-${round}-${customer}`
        sentAt.set(mark, Date.now())
        await write(slug, token, `${mark} Where is my parcel?`)
      }),
    )
    const deadline = Date.now() + LONGEST_MS
    const isAllThere = () => streams.every(({ seen }) => [...sentAt.keys()].every((mark) => seen.has(mark)))
    while (!isAllThere()) {
      if (Date.now() > deadline) throw new Error('a message never came to all who are live')
      await sleep(20)
    }
    for (const [mark, at] of sentAt) millis.push(...streams.map(({ seen }) => (seen.get(mark) ?? 0) - at))
  }
  await Promise.all(streams.map(({ close }) => close()))
  return millis
}

/** A company with two hundred thousand conversations and five million messages, among ten thousand others. */
export async function* inbox(): AsyncGenerator<Row> {
  await crowd()
  const started = performance.now()
  const ids = await fillInbox(env().DATABASE_URL, fixedId('company', COMPANY), SIZE)
  say(
    `${SIZE.conversations * SIZE.messagesEach} messages of one company (${((performance.now() - started) / 1_000).toFixed(0)} s)`,
  )
  const tenant = await companyRecord(COMPANY)
  const ctx = tenantContext(tenant, {
    kind: 'member',
    id: memberIdOf(1),
    label: 'Bench',
    role: 'tenant_admin',
    grants: grantsOfRole('tenant_admin'),
    subTenantId: null,
    sessionId: tenant.id,
  })
  const of = `of ${SIZE.conversations} conversations and ${SIZE.conversations * SIZE.messagesEach} messages`
  yield atMost(
    `inbox list, slowest of ${Object.keys(VIEWS).length} views ${of}, p95`,
    await slowestView(ctx),
    BOUND_MS,
    'ms',
  )
  const threads: number[] = []
  for (const conversationId of ids) threads.push(await milliseconds(() => getConversation(ctx, { conversationId })))
  yield atMost(`thread ${of}, p95`, p95(threads), BOUND_MS, 'ms')
  const person = await signInTo(COMPANY, inboxMember(1))
  for (const [name, path] of Object.entries({ list: '', thread: `/${ids[0]}` })) {
    const host = `${person.slug}.${env().ROOT_DOMAIN}`
    const target = {
      port: env().PORT,
      next: () => ({ host, path: `/dashboard/inbox${path}`, headers: person.headers }),
    }
    await load(target, { connections: 1, seconds: 1 })
    const { millis } = await load(target, { connections: 1, seconds: SECONDS })
    yield atMost(`inbox page with a ${name}, p95`, p95(millis), BOUND_MS, 'ms')
  }
  const live = await liveMillis()
  say(`  ${live.length} arrivals, ${median(live)} ms (median)`)
  yield atMost(
    `customer’s message to each of ${SIZE.members} members who are live, p95`,
    p95(live),
    LIVE_BOUND_MS,
    'ms',
  )
}
