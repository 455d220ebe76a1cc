import { randomBytes } from 'node:crypto'
import { signatureOf, textLength } from '@/lib/providers/sms'
import type { Exchange } from '../http/exchange'
import { type Faults, fateOf } from './faults'
import type { PhoneMessage, PhoneStore } from './phone-store'
import { tellProduct } from './tell-product'

const MAX_BYTES = 100_000
const PATH = /^\/2010-04-01\/Accounts\/([^/]+?)(\/Messages)?\.json$/

/** The sandbox does not know its tokens: whoever signs in gets what they are told signed with that. */
function credentials({ request }: Exchange): { sid: string; token: string } | null {
  const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ')
  const [sid = '', token = ''] = Buffer.from(value, 'base64').toString('utf8').split(/:(.*)/s)
  return scheme === 'Basic' && sid && token && token !== 'wrong' ? { sid, token } : null
}

/** A callback as Twilio posts it, signed over the address and the fields. */
export function tellText(message: PhoneMessage, fields: Record<string, string>): void {
  const { url, secret, account } = message.told
  const form = new URLSearchParams({ AccountSid: account, ...fields })
  tellProduct({
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signatureOf(secret, url, form),
    },
    body: form.toString(),
  })
}

const problem = (exchange: Exchange, status: number, code: number, message: string): void =>
  exchange.json(status, { code, message, status, more_info: `https://www.twilio.com/docs/errors/${code}` })

/** On the way, and there; numbers that end in 0430 cannot be reached. */
function travel(message: PhoneMessage, isReached: boolean): void {
  const shared = { MessageSid: message.id, To: message.phone, From: message.company }
  message.status = 'sent'
  tellText(message, { ...shared, MessageStatus: 'sent' })
  message.status = isReached ? 'delivered' : 'failed'
  tellText(
    message,
    isReached
      ? { ...shared, MessageStatus: 'delivered' }
      : { ...shared, MessageStatus: 'undelivered', ErrorCode: '30005', ErrorMessage: 'Unknown destination handset' },
  )
}

async function take(exchange: Exchange, store: PhoneStore, faults: Faults, who: { sid: string; token: string }) {
  const form = new URLSearchParams(await exchange.body(MAX_BYTES))
  const phone = form.get('To') ?? ''
  const text = form.get('Body') ?? ''
  const from = form.get('From') ?? form.get('MessagingServiceSid') ?? ''
  if (!/^\+[1-9]\d{6,14}$/.test(phone)) return problem(exchange, 400, 21211, `The 'To' number ${phone} is not valid.`)
  if (!from) return problem(exchange, 400, 21603, "A 'From' phone number is required.")
  if (!text) return problem(exchange, 400, 21602, 'Message body is required.')
  const fate = fateOf(phone, faults)
  if (fate === 'limited') return problem(exchange, 429, 20429, 'Too Many Requests')
  if (fate === 'no_such_number') return problem(exchange, 400, 21211, `The 'To' number ${phone} is not valid.`)
  if (fate === 'stopped') return problem(exchange, 400, 21610, 'Attempt to send to unsubscribed recipient')
  const message: PhoneMessage = {
    id: `SM${randomBytes(16).toString('hex')}`,
    channel: 'sms',
    direction: 'out',
    company: from,
    phone,
    text,
    status: 'accepted',
    told: { url: form.get('StatusCallback') ?? '', secret: who.token, account: who.sid },
    at: new Date().toISOString(),
  }
  store.add(message)
  if (message.told.url) setTimeout(() => travel(message, fate !== 'undelivered'), 20).unref()
  if (fate === 'lost') {
    exchange.response.destroy()
    return
  }
  const { parts } = textLength(text)
  exchange.json(201, {
    sid: message.id,
    status: 'queued',
    to: phone,
    from,
    num_segments: String(parts),
    error_code: null,
  })
}

/** Twilio's messages: any account, any token but `wrong`. False when the path is none of its. */
export async function answerTwilio(exchange: Exchange, store: PhoneStore, faults: Faults): Promise<boolean> {
  const [, sid, isMessages] = PATH.exec(exchange.path) ?? []
  if (!sid) return false
  const who = credentials(exchange)
  if (!who || who.sid !== decodeURIComponent(sid)) problem(exchange, 401, 20003, 'Authenticate')
  else if (!isMessages) exchange.json(200, { sid: who.sid, friendly_name: 'Sandbox', status: 'active' })
  else if (exchange.method === 'POST') await take(exchange, store, faults, who)
  else problem(exchange, 405, 20004, 'Method not allowed')
  return true
}
