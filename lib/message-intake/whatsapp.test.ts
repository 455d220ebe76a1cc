import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addConnection, listConnections, reachConnection } from '@/lib/channels'
import { newId } from '@/lib/kernel'
import { ANONYMOUS, tenantContext } from '@/lib/operations'
import { signatureOf } from '@/lib/providers/whatsapp'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { takeWhatsappCallback, verifyWhatsapp } from '.'
import { settleEvents } from './settle-events'

beforeAll(useFreshDatabase)

const SECRET = 'app-secret-of-acme'
const fields = {
  kind: 'whatsapp',
  name: 'Main',
  address: '+4930123456',
  accountRef: '100200300400',
  numberRef: '500600700800',
  token: 'EAAG-long-token',
  appSecret: SECRET,
  verifyToken: 'verify-me-please',
} as const

let company: TestTenant
let connectionId: string
beforeEach(async () => {
  company = await testTenant()
  connectionId = (await addConnection(company.system, fields)).id
})

const visitor = ({ tenant }: TestTenant) => tenantContext(tenant, ANONYMOUS)

/** As Meta writes JSON: escaped beyond ASCII, and slashes too. */
const asMeta = (value: unknown): Buffer =>
  Buffer.from(
    JSON.stringify(value)
      .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .replaceAll('/', '\\/'),
  )

const envelope = (field: string, ...values: object[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: fields.accountRef, time: 1_780_000_000, changes: values.map((value) => ({ field, value })) }],
})
const metadata = { display_phone_number: '4930123456', phone_number_id: fields.numberRef }
const messages = (...given: object[]) =>
  envelope('messages', { messaging_product: 'whatsapp', metadata, ...Object.assign({}, ...given) })

const post = (body: Buffer, changes: { signature?: string | null; connectionId?: string; of?: TestTenant } = {}) =>
  takeWhatsappCallback(visitor(changes.of ?? company), {
    connectionId: changes.connectionId ?? connectionId,
    signature: changes.signature === undefined ? signatureOf(SECRET, body) : changes.signature,
    body,
  })
const tell = (value: unknown) => post(asMeta(value))

const settle = async () => {
  while ((await settleEvents(company.system, {})).isMore);
}
const events = () => company.system.db.messageEvent.findMany({ orderBy: { id: 'asc' } })

const text = (id: string, from: string, body: string, at = 1_780_000_000) => ({
  id,
  from,
  timestamp: String(at),
  type: 'text',
  text: { body },
})

describe('an address is proven', () => {
  const ask = (token: string | null, mode = 'subscribe', to = connectionId) =>
    verifyWhatsapp(visitor(company), { connectionId: to, mode, token, challenge: '1158201444' })

  it('with the right token alone', async () => {
    expect(await ask(fields.verifyToken)).toEqual({ challenge: '1158201444' })
    for (const given of ['wrong', '', null]) await expect(ask(given)).rejects.toMatchObject({ status: 403 })
    await expect(ask(fields.verifyToken, 'other')).rejects.toMatchObject({ status: 403 })
    await expect(ask(fields.verifyToken, 'subscribe', newId())).rejects.toMatchObject({ status: 403 })
  })

  it('which is made up where nobody typed one, and shown to those alone who may set it at Meta', async () => {
    const { id } = await addConnection(company.system, { ...fields, address: '+4930999', verifyToken: undefined })
    const made = (await reachConnection(company.system, 'whatsapp', id))?.verifyToken ?? ''
    expect(await ask(made, 'subscribe', id)).toEqual({ challenge: '1158201444' })
    const { items } = await listConnections(company.system, { kind: 'whatsapp' })
    expect(items.find((one) => one.id === id)?.verifyToken).toBe(made)
    for (const key of [SECRET, fields.token]) expect(JSON.stringify(items)).not.toContain(key)
  })
})

describe('what is told', () => {
  it('is taken when its bytes are signed with the right key, and once', async () => {
    const body = asMeta(messages({ messages: [text('wamid.1', '4915112345678', 'Grüße 👋 https://acme.example')] }))
    expect(await post(body)).toEqual({ stored: 1 })
    expect(await post(body)).toEqual({ stored: 0 })
    // The same value in other bytes: Meta's signature is over its own.
    const other = Buffer.from(JSON.stringify(JSON.parse(body.toString())))
    await expect(post(other, { signature: signatureOf(SECRET, body) })).rejects.toMatchObject({ status: 403 })
    await expect(post(body, { signature: null })).rejects.toMatchObject({ status: 401 })
    for (const signature of ['', 'sha256=', signatureOf('another-secret', body), signatureOf(SECRET, other)])
      await expect(post(body, { signature })).rejects.toMatchObject({ status: 403 })
    await expect(post(body, { connectionId: newId() })).rejects.toMatchObject({ status: 404 })
    // The connection is one of this company's, whoever knows its key.
    await expect(post(body, { of: await testTenant() })).rejects.toMatchObject({ status: 404 })
    const [kept] = await events()
    expect(kept?.data).toMatchObject({ kind: 'text', from: '+4915112345678', text: 'Grüße 👋 https://acme.example' })
    const connection = await reachConnection(company.system, 'whatsapp', connectionId)
    expect(connection?.heardAt).toBeInstanceOf(Date)
  })

  it('is answered before anything follows, and follows also when nobody was left to do it at once', async () => {
    const waiting = { where: { type: 'message.told', processedAt: null } }
    await tell(preference('stop', 1_780_000_100))
    expect(await suppressed()).toEqual([])
    // What the answer promised is in the same transaction: the next worker finds it.
    expect(await company.system.db.outboxEvent.count(waiting)).toBe(1)
    await settle()
    expect(await suppressed()).toEqual(['+4915112345678'])
  })

  it('may be many things at once, of which one that cannot be read hides none', async () => {
    await tell({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: fields.accountRef,
          changes: [
            {
              field: 'messages',
              value: {
                metadata,
                messages: [text('wamid.2', '4915112345678', 'One'), { nothing: true }, null],
                statuses: [
                  { id: 'wamid.3', status: 'delivered', timestamp: '1780000000', recipient_id: '4915112345678' },
                  { id: 'wamid.3', status: 'dreamt', timestamp: '1780000000' },
                ],
              },
            },
            { field: 'something_new', value: { a: 'b\0', deep: { c: ['\ud800'] } } },
            { field: 'messages', value: 'no object' },
          ],
        },
        { id: 7, changes: 'none' },
      ],
    })
    const kept = await events()
    expect(kept.map(({ data }) => (data as { kind: string }).kind).sort()).toEqual(
      ['news', 'news', 'news', 'news', 'news', 'news', 'status', 'text'].sort(),
    )
    expect(kept.some(({ raw }) => JSON.stringify(raw)?.includes('"deep"'))).toBe(true)
    await settle()
    expect(await company.system.db.messageEvent.count({ where: { settledAt: null } })).toBe(0)
  })

  it('is kept even when it is no JSON, nested without end, or empty', async () => {
    for (const body of ['', 'not json', '[]', '{}', '{"entry":{}}', `${'['.repeat(5_000)}${']'.repeat(5_000)}`])
      expect(await post(Buffer.from(body))).toMatchObject({ stored: 1 })
    expect(await tell({ object: 'x', entry: [] })).toEqual({ stored: 0 })
    await settle()
  })

  it('is taken apart whatever its type, and none is lost', async () => {
    const types = {
      image: { id: '1', mime_type: 'image/jpeg', caption: 'Look' },
      video: {},
      audio: { id: '2', mime_type: 'audio/ogg; codecs=opus', voice: true },
      document: { id: '3', filename: 'offer.pdf', caption: 'Here' },
      sticker: { id: '4', mime_type: 'image/webp' },
      location: { latitude: 52.5, longitude: 13.4, name: 'Office' },
      contacts: [{ name: { formatted_name: 'Mia Lang' } }],
      interactive: { type: 'button_reply', button_reply: { id: 'a', title: 'Yes please' } },
      button: { text: 'Stop promotions', payload: 'x' },
      reaction: { message_id: 'wamid.9', emoji: '👍' },
      order: { text: 'Soon', product_items: [{}, {}] },
      system: { body: 'Mia changed her number' },
      edit: { original_message_id: 'wamid.9', message: { type: 'text', text: { body: 'Two pairs' } } },
      revoke: { original_message_id: 'wamid.9' },
      unsupported: {},
      hologram: { shape: 'cube' },
    }
    const given = Object.entries(types).map(([type, part]) => ({
      id: `wamid.${type}`,
      from: '4915112345678',
      timestamp: '1780000000',
      type,
      [type]: part,
    }))
    await tell(messages({ messages: given }))
    const heard = (await events()).map(
      ({ data }) => data as { text: string; media: object | null; part: object | null },
    )
    const file = (kind: string, name: string) => expect.objectContaining({ kind, name })
    const part = (kind: string, rest: object = {}) => expect.objectContaining({ kind, ...rest })
    expect(heard.map(({ text, media, part }) => [text, media ?? part])).toEqual([
      ['Look', file('image', 'image.jpeg')],
      ['', part('unknown', { type: 'video' })],
      ['', file('voice', 'voice.ogg')],
      ['Here', file('document', 'offer.pdf')],
      ['', file('sticker', 'sticker.webp')],
      ['Office\n52.5, 13.4', part('location', { name: 'Office' })],
      ['Mia Lang', part('people')],
      ['Yes please', null],
      ['Stop promotions', null],
      ['👍', part('reaction', { emoji: '👍', to: 'wamid.9' })],
      ['Soon 2 ×', null],
      ['Mia changed her number', null],
      ['Two pairs', part('edited', { to: 'wamid.9' })],
      ['', part('deleted', { to: 'wamid.9' })],
      ['', part('unknown', { type: 'unsupported' })],
      ['', part('unknown', { type: 'hologram' })],
    ])
    await settle()
    expect(await company.system.db.message.count()).toBe(heard.length)
  })

  it('of templates is passed on, and of the account is seen on its page', async () => {
    const status = { event: 'APPROVED', message_template_id: 1, message_template_name: 'hello', reason: 'NONE' }
    await tell(envelope('message_template_status_update', status))
    await tell(envelope('message_template_status_update', status))
    await tell(envelope('account_update', { event: 'VERIFIED_ACCOUNT' }))
    await settle()
    const told = await company.system.db.outboxEvent.findMany({ where: { type: 'message.template-told' } })
    expect(told).toHaveLength(1)
    const payload = told[0]?.payload as { value: string }
    expect(payload).toMatchObject({ connectionId, field: 'message_template_status_update' })
    expect(JSON.parse(payload.value)).toEqual(status)
    expect((await reachConnection(company.system, 'whatsapp', connectionId))?.failure).toBeNull()
    await tell(envelope('account_update', { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } }))
    await tell(envelope('phone_number_quality_update', { event: 'FLAGGED', current_limit: 'TIER_1K' }))
    await settle()
    expect((await reachConnection(company.system, 'whatsapp', connectionId))?.failure).toBe(
      '131031 DISABLED_UPDATE DISABLE',
    )
    expect(await company.system.db.outboxEvent.count({ where: { type: 'message.number-told' } })).toBe(1)
  })
})

type Somebody = { id: string; phone: string | null; userId?: string }

async function somebody(phone: string | null, userId?: string): Promise<Somebody> {
  const { db } = company.system
  const id = newId()
  await db.contact.create({ data: { id, name: 'Mia Lang', phone } })
  await db.contactConsent.create({
    data: { id: newId(), contactId: id, channel: 'whatsapp', purpose: 'marketing', state: 'granted', source: 'test' },
  })
  if (userId) {
    await db.contactIdentity.create({
      data: { id: newId(), contactId: id, kind: 'whatsapp', value: userId, source: 'message' },
    })
  }
  return { id, phone, ...(userId ? { userId } : {}) }
}

const consentOf = async ({ id }: Somebody) =>
  (await company.system.db.contactConsent.findFirst({ where: { contactId: id, channel: 'whatsapp' } }))?.state
const suppressed = async () =>
  (await company.system.db.suppression.findMany({ where: { channel: 'whatsapp' } }))
    .map(({ address }) => address)
    .sort()

const preference = (value: 'stop' | 'resume', at: number, who: object = { wa_id: '4915112345678' }) =>
  envelope('user_preferences', {
    messaging_product: 'whatsapp',
    metadata,
    user_preferences: [{ ...who, category: 'marketing_messages', value, timestamp: at, detail: 'x' }],
  })

describe('what people wish', () => {
  it('holds, by a switch in their app or by a word, and the last that they said does whatever comes first', async () => {
    const mia = await somebody('+4915112345678')
    await tell(preference('stop', 1_780_000_100))
    await settle()
    expect([await consentOf(mia), await suppressed()]).toEqual(['denied', ['+4915112345678']])
    await tell(preference('resume', 1_780_000_200))
    await settle()
    expect([await consentOf(mia), await suppressed()]).toEqual(['granted', []])
    // Older than that, and comes late.
    await tell(messages({ messages: [text('wamid.s', '4915112345678', 'STOP', 1_780_000_150)] }))
    await settle()
    expect([await consentOf(mia), await suppressed()]).toEqual(['granted', []])
    await tell(messages({ messages: [text('wamid.t', '4915112345678', 'Stop!', 1_780_000_300)] }))
    await settle()
    expect([await consentOf(mia), await suppressed()]).toEqual(['denied', ['+4915112345678']])
  })

  it('is theirs also when an id is all that is told of them', async () => {
    const mia = await somebody('+4915112345678')
    const both = { ...text('wamid.a', '4915112345678', 'Hello'), from_user_id: 'DE.111' }
    await tell(
      messages({
        contacts: [{ wa_id: '4915112345678', user_id: 'DE.111', profile: { name: 'Mia' } }],
        messages: [both],
      }),
    )
    await settle()
    const { from: _, ...hidden } = text('wamid.b', '', 'STOP', 1_780_000_100)
    await tell(messages({ messages: [{ ...hidden, from_user_id: 'DE.111' }] }))
    await settle()
    expect([await consentOf(mia), await suppressed()]).toEqual(['denied', ['+4915112345678', 'DE.111']])
    await tell(
      envelope('user_id_update', {
        metadata,
        user_id_update: [
          { wa_id: '4915112345678', user_id: { previous: 'DE.111', current: 'DE.222' }, timestamp: '1780000200' },
        ],
      }),
    )
    await settle()
    await tell(preference('resume', 1_780_000_300, { user_id: 'DE.222' }))
    await settle()
    expect(await consentOf(mia)).toBe('granted')
    expect(await suppressed()).toEqual(['DE.111'])
    // Nobody that we know may wish it too.
    await tell(preference('stop', 1_780_000_400, { user_id: 'US.ENT.999' }))
    await settle()
    expect(await suppressed()).toEqual(['DE.111', 'US.ENT.999'])
  })
})
