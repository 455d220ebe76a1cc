import { createHmac } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { writeMailToken } from '@/lib/campaigns'
import { addConnection } from '@/lib/channels'
import { newId } from '@/lib/kernel'
import { ANONYMOUS, tenantContext } from '@/lib/operations'
import { signatureOf } from '@/lib/providers/whatsapp'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { takeWhatsappCallback } from '.'
import { settleEvents } from './settle-events'

beforeAll(useFreshDatabase)

const PEOPLE = 220
const SECRET = 'app-secret-of-the-storm'
const START_S = 1_780_000_000

/** The same numbers for the same seed. */
function draws(seed: string): () => number {
  let at = 0
  return () => createHmac('sha256', seed).update(String(at++)).digest().readUInt32BE() / 2 ** 32
}

function shuffled<One>(list: readonly One[], draw: () => number): One[] {
  return list
    .map((one) => ({ one, place: draw() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

type Company = { tenant: TestTenant; connectionId: string; campaignId: string; contacts: string[] }

const phoneOf = (n: number): string => `49151${String(1_000_000 + n)}`

/** A company that has just sent a campaign and has heard nothing yet. */
async function company(): Promise<Company> {
  const tenant = await testTenant()
  const { db } = tenant.system
  const { id: connectionId } = await addConnection(tenant.system, {
    kind: 'whatsapp',
    name: 'Main',
    address: '+4930123456',
    accountRef: '100200300400',
    numberRef: '500600700800',
    token: 'EAAG-long-token',
    appSecret: SECRET,
  })
  const campaignId = newId()
  const contacts = Array.from({ length: PEOPLE }, () => newId())
  await db.contact.createMany({ data: contacts.map((id, n) => ({ id, phone: `+${phoneOf(n)}` })) })
  await db.contactConsent.createMany({
    data: contacts.map((contactId) => ({
      id: newId(),
      contactId,
      channel: 'whatsapp',
      purpose: 'marketing',
      state: 'granted',
      source: 'test',
    })),
  })
  await db.campaign.create({
    data: {
      id: campaignId,
      name: 'Storm',
      channel: 'whatsapp',
      status: 'running',
      content: {},
      audience: {},
      recipients: PEOPLE,
      sent: PEOPLE,
    },
  })
  await db.campaignRecipient.createMany({
    data: contacts.map((contactId, n) => ({
      campaignId,
      contactId,
      address: `+${phoneOf(n)}`,
      state: 'sent',
      dueAt: new Date(),
      sentAt: new Date(),
    })),
  })
  return { tenant, connectionId, campaignId, contacts }
}

type Piece = { atS: number; part: 'statuses' | 'messages' | 'user_preferences'; value: Record<string, unknown> }

/** What happens to everybody, in the order in which it does. `about` is filled in for each company. */
function story(draw: () => number): { who: number; piece: Piece }[] {
  const all: { who: number; piece: Piece }[] = []
  for (let who = 0; who < PEOPLE; who++) {
    let atS = START_S + Math.floor(draw() * 100)
    const note = (part: Piece['part'], value: Record<string, unknown>) => {
      atS += 1 + Math.floor(draw() * 50)
      all.push({ who, piece: { atS, part, value: { ...value, timestamp: String(atS) } } })
    }
    const status = (name: string, more = {}) => note('statuses', { id: `wamid.${who}`, status: name, ...more })
    status('sent')
    if (draw() < 0.1) {
      status('failed', { errors: [{ code: 131026, title: 'Message undeliverable' }] })
      continue
    }
    if (draw() < 0.9) status('delivered')
    if (draw() < 0.7) status('read')
    const wa_id = phoneOf(who)
    const say = (body: string) =>
      note('messages', { id: `wamid.in.${who}.${body}`, from: wa_id, type: 'text', text: { body } })
    if (draw() < 0.5) say('Which sizes?')
    for (let turn = 0; draw() < 0.5 && turn < 4; turn++) {
      const category = 'marketing_messages'
      if (turn % 2 === 1) note('user_preferences', { wa_id, category, value: 'resume' })
      else if (draw() < 0.5) note('user_preferences', { wa_id, category, value: 'stop' })
      else note('messages', { id: `wamid.in.${who}.${turn}`, from: wa_id, type: 'text', text: { body: 'STOP' } })
    }
  }
  return all.sort((a, b) => a.piece.atS - b.piece.atS)
}

function bodyOf({ tenant, campaignId, contacts }: Company, pieces: { who: number; piece: Piece }[]): Buffer {
  const changes = pieces.map(({ who, piece: { part, value } }) => {
    const about = { campaignId, contactId: contacts[who] ?? '' }
    const token = part === 'statuses' ? { biz_opaque_callback_data: writeMailToken(tenant.system.tenantId, about) } : {}
    return {
      field: part === 'user_preferences' ? part : 'messages',
      value: { metadata: { phone_number_id: '500600700800' }, [part]: [{ ...value, ...token }] },
    }
  })
  return Buffer.from(JSON.stringify({ entry: [{ id: '100200300400', changes }] }))
}

const post = ({ tenant, connectionId }: Company, body: Buffer, secret = SECRET) =>
  takeWhatsappCallback(tenantContext(tenant.tenant, ANONYMOUS), {
    connectionId,
    signature: signatureOf(secret, body),
    body,
  })

async function settle({ tenant }: Company): Promise<void> {
  while ((await settleEvents(tenant.system, {})).isMore);
}

async function stateOf({ tenant, campaignId, contacts }: Company) {
  const { db } = tenant.system
  const placeOf = new Map(contacts.map((id, n) => [id, n]))
  const recipients = await db.campaignRecipient.findMany({ where: { campaignId } })
  const consents = await db.contactConsent.findMany({ where: { contactId: { in: contacts } } })
  const suppressions = await db.suppression.findMany({})
  const { sent, failed, delivered, read, replied, unsubscribed, bounced } =
    (await db.campaign.findFirst({ where: { id: campaignId } })) ?? {}
  return {
    contacts: await db.contact.count({}),
    messages: await db.message.count({ where: { authorKind: 'contact' } }),
    counters: { sent, failed, delivered, read, replied, unsubscribed, bounced },
    recipients: recipients
      .map((one) => [
        placeOf.get(one.contactId),
        one.state,
        one.deliveredAt?.toISOString(),
        one.readAt?.toISOString(),
        Boolean(one.repliedAt),
        Boolean(one.unsubscribedAt),
        Boolean(one.bouncedAt),
      ])
      .sort((a, b) => Number(a[0]) - Number(b[0])),
    consents: consents.map(({ contactId, state }) => `${placeOf.get(contactId)} ${state}`).sort(),
    suppressions: suppressions.map(({ address, reason }) => `${address} ${reason}`).sort(),
  }
}

it('a thousand events, 30 % of them twice, in any order, with forged ones between: as if each had come once and in order', async () => {
  const draw = draws('storm')
  const all = story(draw)
  expect(all.length).toBeGreaterThan(800)

  const calm = await company()
  for (let at = 0; at < all.length; at += 25) await post(calm, bodyOf(calm, all.slice(at, at + 25)))
  await settle(calm)

  const stormy = await company()
  const twice = all.filter(() => draw() < 0.3)
  const mixed = shuffled([...all, ...twice], draw)
  let forged = 0
  let refused = 0
  for (let at = 0; at < mixed.length; ) {
    const some = mixed.slice(at, at + 1 + Math.floor(draw() * 4))
    at += some.length
    await post(stormy, bodyOf(stormy, some))
    if (draw() < 0.15) {
      forged += 1
      const lie = { who: Math.floor(draw() * PEOPLE), piece: { atS: 0, part: 'user_preferences' as const, value: {} } }
      const value = { wa_id: phoneOf(lie.who), category: 'marketing_messages', value: 'stop', timestamp: '1799999999' }
      const body = bodyOf(stormy, [{ ...lie, piece: { ...lie.piece, value } }])
      await post(stormy, body, 'guessed').catch(({ status }) => {
        refused += status === 403 ? 1 : 0
      })
    }
    // The worker comes by now and then, and never at the same place.
    if (draw() < 0.1) await settleEvents(stormy.tenant.system, {})
  }
  await settle(stormy)
  expect(forged).toBeGreaterThan(40)
  expect(refused).toBe(forged)
  expect(await stormy.tenant.system.db.messageEvent.count({})).toBe(all.length)
  expect(await stateOf(stormy)).toEqual(await stateOf(calm))
}, 90_000)
