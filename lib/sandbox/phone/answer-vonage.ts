import { randomUUID } from 'node:crypto'
import { writeWebhookToken } from '@/lib/providers/sms'
import type { Exchange } from '../http/exchange'
import { type Faults, fateOf } from './faults'
import type { PhoneMessage, PhoneStore } from './phone-store'
import { tellProduct } from './tell-product'

const MAX_BYTES = 100_000
const DETAILS: Readonly<Record<string, string>> = {
  1000: 'Throttled - You have exceeded the submission capacity allowed on this account. Please wait and retry',
  1020: 'Invalid params - The value of one or more parameters is invalid.',
  1170: 'Invalid or Missing Msisdn Param - The phone number you supplied in the to parameter is missing or invalid.',
  1190: 'Absent Subscriber Permanent - The recipient is no longer active.',
  1240: 'Illegal Number - The user has already sent a STOP opt-out message.',
}

const plain = (number: string): string => number.replace(/^\+/, '')

const problemOf = (code: number) => ({
  type: `https://developer.vonage.com/api-errors/messages#${code}`,
  title: String(code),
  detail: DETAILS[code] ?? '',
  instance: randomUUID(),
})

function refuse(exchange: Exchange, status: number, code: number | 'unauthorized' | 'low-balance'): void {
  if (typeof code === 'number') {
    exchange.json(status, problemOf(code))
    return
  }
  const type = `https://developer.vonage.com/api-errors#${code}`
  const [title, detail] =
    code === 'unauthorized'
      ? ['Unauthorized', 'You did not provide correct credentials.']
      : ['Low balance', 'This request could not be performed due to your account balance being low.']
  exchange.json(status, { type, title, detail, instance: randomUUID() })
}

/** Here the secret with which an application's callbacks are signed follows from its id: the sandbox keeps no applications. */
export const signatureSecretOf = (applicationId: string): string => `signature-of-${applicationId}`

/** Applications whose id begins so have no right to anything. */
const REFUSED = '00000000-'

/** Whoever signs in with a token of an application is one: its public key is unknown here. */
function applicationOf({ request }: Exchange): string | null {
  const [head = '', payload = '', signature = ''] = (request.headers.authorization ?? '')
    .replace(/^Bearer /, '')
    .split('.')
  try {
    const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString('utf8'))
    const { application_id: id, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    const isGood = alg === 'RS256' && signature !== '' && typeof id === 'string' && exp * 1_000 > Date.now()
    return isGood && !id.startsWith(REFUSED) ? id : null
  } catch {
    return null // No token, or none that can be read.
  }
}

/** A callback as Vonage posts it, with a token over its bytes. */
export function tellByVonage(message: PhoneMessage, said: Record<string, unknown>): void {
  const { url, secret, account } = message.told
  const isOut = message.direction === 'out'
  const [phone, company] = [plain(message.phone), plain(message.company)]
  const body = JSON.stringify({
    channel: 'sms',
    message_uuid: message.id,
    to: isOut ? phone : company,
    from: isOut ? company : phone,
    timestamp: new Date().toISOString(),
    ...said,
  })
  const authorization = `Bearer ${writeWebhookToken(Buffer.from(body), secret, account)}`
  tellProduct({ url, headers: { 'content-type': 'application/json', authorization }, body })
}

/** On the way, and there; or turned away afterwards. */
function travel(message: PhoneMessage, failure: number | null): void {
  message.status = 'sent'
  tellByVonage(message, { status: 'submitted' })
  message.status = failure ? 'failed' : 'delivered'
  const status = failure === null ? 'delivered' : failure === 1240 ? 'rejected' : 'undeliverable'
  tellByVonage(message, { status, ...(failure ? { error: problemOf(failure) } : {}) })
}

function parsed(body: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(body))
  } catch {
    return {} // Answered as what lacks everything.
  }
}

async function take(exchange: Exchange, store: PhoneStore, faults: Faults, account: string): Promise<void> {
  const given = parsed((await exchange.body(MAX_BYTES)).toString())
  const [to, from, text] = [given.to, given.from, given.text].map((value) => (typeof value === 'string' ? value : ''))
  if (given.channel !== 'sms' || given.message_type !== 'text' || !text || !from) return refuse(exchange, 422, 1020)
  if (!/^[1-9]\d{6,14}$/.test(to ?? '')) return refuse(exchange, 422, 1170)
  const phone = `+${to}`
  const fate = fateOf(phone, faults)
  if (fate === 'limited') return refuse(exchange, 429, 1000)
  if (fate === 'no_such_number') return refuse(exchange, 422, 1170)
  if (fate === 'no_credit') return refuse(exchange, 402, 'low-balance')
  const message: PhoneMessage = {
    id: randomUUID(),
    channel: 'sms',
    direction: 'out',
    company: /^\d{7,15}$/.test(from) ? `+${from}` : from,
    phone,
    text,
    status: 'accepted',
    told: { url: String(given.webhook_url ?? ''), secret: signatureSecretOf(account), account, speaks: 'vonage' },
    at: new Date().toISOString(),
  }
  store.add(message)
  const failure = fate === 'stopped' ? 1240 : fate === 'undelivered' ? 1190 : null
  if (message.told.url) setTimeout(() => travel(message, failure), 20).unref()
  if (fate === 'lost') exchange.response.destroy()
  else exchange.json(202, { message_uuid: message.id })
}

/** Vonage's Messages API, for text messages: any application but those of `00000000-…`. False when the path is none of its. */
export async function answerVonage(exchange: Exchange, store: PhoneStore, faults: Faults): Promise<boolean> {
  const { method, path } = exchange
  const isMessages = path === '/v1/messages' && method === 'POST'
  if (!isMessages && path !== '/v1/users') return false
  const account = applicationOf(exchange)
  if (!account) refuse(exchange, 401, 'unauthorized')
  else if (isMessages) await take(exchange, store, faults, account)
  else exchange.json(200, { page_size: 1, _embedded: { users: [] } })
  return true
}
