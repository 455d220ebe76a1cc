import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addConnection, hookUrl, reachConnection } from '@/lib/channels'
import { forgetEnvironment, newId } from '@/lib/kernel'
import { webhookHeaders } from '@/lib/providers/api-channel'
import { signatureOf as twilioSignature } from '@/lib/providers/sms'
import { signatureOf } from '@/lib/providers/whatsapp'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { answerCallback } from './answer-callback'

beforeAll(useFreshDatabase)

const APP_SECRET = 'app-secret-of-acme'
const WEBHOOK_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

let acme: TestTenant
let other: TestTenant
let whatsapp: string
let own: string
beforeAll(async () => {
  acme = await testTenant()
  other = await testTenant()
  const number = { name: 'Main', address: '+4930123456', accountRef: '100200', numberRef: '500600' }
  const keys = { token: 'EAAG-long-token', appSecret: APP_SECRET, verifyToken: 'verify-me-please' }
  whatsapp = (await addConnection(acme.system, { kind: 'whatsapp', ...number, ...keys })).id
  const program = { name: 'Own', address: 'own', accountRef: '', baseUrl: 'https://bridge.example.com/in' }
  own = (await addConnection(acme.system, { kind: 'api', ...program, token: WEBHOOK_SECRET })).id
})

const hostOf = ({ tenant }: TestTenant) => ({ kind: 'tenant' as const, slug: tenant.slug })
type Given = { method?: string; headers?: Record<string, string>; body?: BodyInit; of?: TestTenant | 'root' }

async function call(path: string, { method = 'POST', headers = {}, body, of = acme }: Given = {}) {
  const init = { method, headers, ...(body === undefined ? {} : { body }) }
  const host = of === 'root' ? { kind: 'root' as const } : hostOf(of)
  const answer = await answerCallback(new Request(`http://localhost${path}`, init), host)
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

const status = JSON.stringify({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '100200',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '4930123456', phone_number_id: '500600' },
            messages: [
              { id: 'wamid.1', from: '4915170000001', timestamp: '1780000000', type: 'text', text: { body: 'Hi' } },
            ],
          },
        },
      ],
    },
  ],
})
const signed = (body: string) => ({ 'x-hub-signature-256': signatureOf(APP_SECRET, Buffer.from(body)) })
const stored = ({ system }: TestTenant) => system.db.messageEvent.count({})

describe('Meta', () => {
  it('is shown that an address is ours', async () => {
    const ask = (token: string, of: TestTenant = acme) =>
      call(`/hooks/whatsapp/${whatsapp}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158`, {
        method: 'GET',
        of,
      })
    const { status: code, text, headers } = await ask('verify-me-please')
    expect([code, text, headers.get('content-type')]).toEqual([200, '1158', 'text/plain'])
    expect((await ask('wrong')).status).toBe(403)
    expect((await ask('verify-me-please', other)).status).toBe(403)
  })

  it('is heard once with the right signature, on the company’s own host alone', async () => {
    const tell = (headers: Record<string, string>, of: TestTenant = acme) =>
      call(`/hooks/whatsapp/${whatsapp}`, { headers, body: status, of })
    for (const turn of [1, 2]) {
      expect([turn, (await tell(signed(status))).status, await stored(acme)]).toEqual([turn, 200, 1])
    }
    expect((await tell({})).status).toBe(401)
    expect((await tell(signed(`${status} `))).status).toBe(403)
    expect((await tell(signed(status), other)).status).toBe(404)
    expect(await stored(other)).toBe(0)
  })

  it('is told that a body is too long', async () => {
    const body = 'x'.repeat(3_200_000)
    expect((await call(`/hooks/whatsapp/${whatsapp}`, { headers: signed(body), body })).status).toBe(413)
  })

  it('calls one address for all companies on the platform’s host alone', async () => {
    vi.stubEnv('WHATSAPP_APP_SECRET', APP_SECRET)
    vi.stubEnv('WHATSAPP_VERIFY_TOKEN', 'the-token-of-the-operator')
    forgetEnvironment()
    const path = '/api/hooks/whatsapp'
    const ask = (of: Given['of']) =>
      call(`${path}?hub.mode=subscribe&hub.verify_token=the-token-of-the-operator&hub.challenge=7`, {
        method: 'GET',
        of,
      })
    expect(await ask('root')).toMatchObject({ status: 200, text: '7' })
    expect((await ask(acme)).status).toBe(404)
    const given = { headers: signed(status), body: status }
    expect((await call(path, { ...given, of: 'root' })).status).toBe(200)
    expect((await call(path, { ...given, of: acme })).status).toBe(404)
    expect((await call(path, { method: 'DELETE', of: 'root' })).headers.get('allow')).toBe('GET, POST')
    vi.unstubAllEnvs()
    forgetEnvironment()
  })
})

it('a provider of texts signs the address with its query', async () => {
  const path = '/hooks/sms/sandbox?about=a%20b'
  const body = new URLSearchParams({ MessageSid: 'SM1', MessageStatus: 'delivered', To: '+491511' })
  const key = (await reachConnection(acme.system, 'sms', null))?.token ?? ''
  const url = `${new URL(hookUrl(acme.tenant, { kind: 'sms', id: 'sandbox' })).origin}${path}`
  const headers = {
    'x-twilio-signature': twilioSignature(key, url, body),
    'content-type': 'application/x-www-form-urlencoded',
  }
  const told = await call(path, { headers, body: body.toString() })
  expect([told.status, told.text, told.headers.get('content-type')]).toEqual([200, '<Response/>', 'text/xml'])
  expect((await call('/hooks/sms/sandbox?about=c', { headers, body: body.toString() })).status).toBe(403)
})

it('a company’s own program is heard with its signature', async () => {
  const body = JSON.stringify({ type: 'message', data: { id: 'm1', from: 'person-1', text: 'Hello' } })
  const headers = webhookHeaders(WEBHOOK_SECRET, newId(), Buffer.from(body))
  expect((await call(`/hooks/api/${own}`, { headers, body })).status).toBe(202)
  expect((await call(`/hooks/api/${own}`, { headers, body: `${body} ` })).status).toBe(403)
})

it('nothing else is an address', async () => {
  const nowhere = ['/hooks/whatsapp/x', `/hooks/sms/${newId()}`, `/hooks/api/${newId()}`, '/hooks/api/x']
  for (const path of [
    ...nowhere,
    `/hooks/mail/${newId()}`,
    '/hooks/mail/%00',
    '/hooks/fax/1',
    '/hooks/constructor/1',
  ]) {
    expect([path, (await call(path, { body: '{}' })).status]).toEqual([path, 404])
  }
  for (const path of ['/hooks/sms', '/hooks/', `/hooks/whatsapp/${whatsapp}/more`]) {
    expect([path, (await call(path)).status]).toEqual([path, 404])
  }
  expect(
    (await call(`/hooks/whatsapp/${whatsapp}`, { body: status, headers: signed(status), of: 'root' })).status,
  ).toBe(404)
  const refused = await call('/hooks/sms/sandbox', { method: 'PUT', body: '' })
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST'])
})
