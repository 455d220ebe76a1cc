import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MessageFailure } from '@/lib/providers/messages'
import { createWhatsApp } from '.'
import { peopleOfTier } from './schema'

/** What the API answers next, and what it was asked. */
let next: { status: number; body: unknown; headers?: Record<string, string> }[] = []
const asked: { path: string; body: Record<string, unknown> | null; authorization: string }[] = []
let api: Server

beforeAll(async () => {
  api = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const text = Buffer.concat(parts).toString('utf8')
    asked.push({
      path: request.url ?? '',
      body: text ? JSON.parse(text) : null,
      authorization: request.headers.authorization ?? '',
    })
    const { status, body, headers = {} } = next.shift() ?? { status: 500, body: null }
    if (status === 0) return response.destroy()
    response.writeHead(status, headers)
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => api.close(resolve)))

const whatsapp = (apiVersion: string | null = null) =>
  createWhatsApp({
    baseUrl: `http://127.0.0.1:${(api.address() as AddressInfo).port}/`,
    isLocal: true,
    apiVersion,
    accountId: '1001',
    numberId: '2002',
    token: 'key',
  })

const message = {
  to: '+4915123456789',
  template: {
    name: 'order_update',
    language: 'en_US',
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }],
  },
  about: 'rcp_1',
}
const good = { status: 200, body: { messages: [{ id: 'wamid.1', message_status: 'accepted' }] } }

async function failureOf(status: number, body: unknown, headers = {}): Promise<MessageFailure> {
  next = [{ status, body, headers }]
  const error = await whatsapp()
    .send(message)
    .catch((thrown: unknown) => thrown)
  if (!(error instanceof MessageFailure)) throw new Error('it did not fail')
  return error
}
const error = (code: number) => ({ error: { code, message: `(#${code}) Words`, error_data: { details: 'Details.' } } })

describe('sending', () => {
  it('speaks as Meta’s page says, with our own words to come back', async () => {
    next = [good]
    expect(await whatsapp().send(message)).toEqual({ id: 'wamid.1' })
    expect(asked.at(-1)).toEqual({
      path: '/v25.0/2002/messages',
      authorization: 'Bearer key',
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '4915123456789',
        type: 'template',
        template: {
          name: 'order_update',
          language: { code: 'en_US' },
          components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }],
        },
        biz_opaque_callback_data: 'rcp_1',
      },
    })
  })

  it('names a user without a number as `recipient`, and never in `to`', async () => {
    next = [good]
    await whatsapp('v22.0').send({ ...message, to: 'US.13491208655302741918' })
    expect(asked.at(-1)?.path).toBe('/v22.0/2002/messages')
    expect(asked.at(-1)?.body).toMatchObject({ recipient: 'US.13491208655302741918' })
    expect(asked.at(-1)?.body).not.toHaveProperty('to')
  })

  it('hands marketing over elsewhere where the account has it switched off here, once', async () => {
    next = [{ status: 400, body: error(131063) }, good]
    expect(await whatsapp().send(message)).toEqual({ id: 'wamid.1' })
    expect(asked.slice(-2).map(({ path }) => path)).toEqual(['/v25.0/2002/messages', '/v25.0/2002/marketing_messages'])
    next = [
      { status: 400, body: error(131063) },
      { status: 400, body: error(131063) },
    ]
    await expect(whatsapp().send(message)).rejects.toMatchObject({ providerCode: 131063, about: 'message' })
  })
})

describe('what an error means', () => {
  const cases: [codes: number[], expected: object][] = [
    [[131047, 130472, 131062, 131030], { kind: 'permanent', about: 'recipient', loses: null }],
    [[131026], { kind: 'permanent', about: 'recipient', loses: 'bounced' }],
    [[131050], { kind: 'permanent', about: 'recipient', loses: 'unsubscribed' }],
    [[131049], { kind: 'permanent', about: 'recipient', loses: null, retryAfterSeconds: 86_400 }],
    [[130429, 131056], { kind: 'transient', about: 'recipient', reason: 'too_fast' }],
    [[4, 80007, 131016], { kind: 'transient', about: 'provider' }],
    [[131000, 135000], { kind: 'transient', about: 'recipient', reason: 'other' }],
    [[131048, 131064], { kind: 'permanent', about: 'sender', reason: 'quality' }],
    [[131042], { kind: 'permanent', about: 'sender', reason: 'payment' }],
    [[131031, 368, 130497], { kind: 'permanent', about: 'sender', reason: 'locked' }],
    [[131037, 131045, 137000], { kind: 'permanent', about: 'sender', reason: 'sender_refused' }],
    [[131057], { kind: 'transient', about: 'provider', reason: 'sender_refused' }],
    [[190, 0, 3, 10, 200, 299], { kind: 'permanent', about: 'sender', reason: 'sign_in' }],
    [
      [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016],
      { kind: 'permanent', about: 'message', reason: 'template' },
    ],
  ]
  for (const [codes, expected] of cases) {
    for (const code of codes) {
      it(`${code}`, async () => {
        // Meta's status says little: 400 for nearly everything, 500 for some that were surely not taken.
        for (const status of [400, 500]) {
          const failure = await failureOf(status, error(code))
          expect(failure).toMatchObject({ ...expected, providerCode: code, message: `${code} Details.` })
        }
      })
    }
  }

  it('nobody knows whether a message was taken whose answer was lost, broken, or without an id', async () => {
    for (const [status, body] of [
      [0, ''],
      [500, {}],
      [502, '<html>'],
      [200, {}],
      [200, { messages: [] }],
    ] as const)
      expect(await failureOf(status, body)).toMatchObject({ kind: 'uncertain' })
  })

  it('goes by the status where no code is known', async () => {
    expect(await failureOf(429, {}, { 'retry-after': '7' })).toMatchObject({ kind: 'transient', retryAfterSeconds: 7 })
    expect(await failureOf(503, '')).toMatchObject({ kind: 'transient', about: 'provider' })
    expect(await failureOf(401, '')).toMatchObject({ kind: 'permanent', about: 'sender', reason: 'sign_in' })
    expect(await failureOf(400, error(999_999))).toMatchObject({ kind: 'permanent', about: 'recipient' })
  })
})

describe('a number', () => {
  it('is read with the fields that the version knows', async () => {
    const told = { display_phone_number: '+49 1512 3456789', verified_name: 'Acme', quality_rating: 'YELLOW' }
    next = [{ status: 200, body: { ...told, whatsapp_business_manager_messaging_limit: 'TIER_10K' } }]
    expect(await whatsapp().check()).toEqual({
      displayNumber: '+4915123456789',
      verifiedName: 'Acme',
      quality: 'yellow',
      limitTier: 'TIER_10K',
    })
    expect(asked.at(-1)?.path).toContain('whatsapp_business_manager_messaging_limit')
    next = [{ status: 200, body: { ...told, quality_rating: 'NEW', messaging_limit_tier: 'TIER_250' } }]
    expect(await whatsapp('v23.0').check()).toMatchObject({ quality: 'unknown', limitTier: 'TIER_250' })
    expect(asked.at(-1)?.path).toContain('messaging_limit_tier')
    next = [{ status: 200, body: '<html>' }]
    await expect(whatsapp().check()).rejects.toMatchObject({ about: 'sender' })
  })

  it('may write to as many people a day as its tier says', () => {
    expect(['TIER_250', 'TIER_2K', 'TIER_100K', 'TIER_UNLIMITED', 'NEW'].map(peopleOfTier)).toEqual([
      250,
      2_000,
      100_000,
      null,
      null,
    ])
  })
})
