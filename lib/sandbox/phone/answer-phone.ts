import { randomBytes } from 'node:crypto'
import { type Exchange, isFromElsewhere } from '../http/exchange'
import { preferInWhatsApp, replyInWhatsApp } from '../whatsapp/answer-as-customer'
import { tellText } from './answer-twilio'
import type { Faults } from './faults'
import { messagePage, phonePage } from './phone-pages'
import type { PhoneMessage, PhoneStore } from './phone-store'

const MAX_BYTES = 20_000
const MAX_LISTED = 200

/** What somebody writes reaches the product at the address of the message that is answered, from another phone too. */
function reply(store: PhoneStore, to: PhoneMessage, text: string, phone: string): PhoneMessage {
  if (to.channel === 'whatsapp') return replyInWhatsApp(store, { ...to, phone }, text)
  const answer: PhoneMessage = {
    ...to,
    id: `SM${randomBytes(16).toString('hex')}`,
    direction: 'in',
    phone,
    text,
    status: 'sent',
    told: { ...to.told, url: to.told.url.split('?')[0] ?? '' },
    at: new Date().toISOString(),
  }
  store.add(answer)
  tellText(answer, { MessageSid: answer.id, SmsStatus: 'received', From: phone, To: to.company, Body: text })
  return answer
}

async function change(exchange: Exchange, store: PhoneStore, faults: Faults): Promise<void> {
  if (isFromElsewhere(exchange)) return exchange.json(403, { error: 'not from another page' })
  const form = new URLSearchParams(await exchange.body(MAX_BYTES))
  if (exchange.path === '/phone/faults') {
    for (const name of ['limited', 'lost'] as const) faults[name] = Math.max(0, Math.trunc(Number(form.get(name)) || 0))
    return exchange.redirect('/phone')
  }
  const [, id = '', what] = /^\/phone\/([\w.=-]{1,100})\/(reply|preference)$/.exec(exchange.path) ?? []
  const message = store.get(id)
  if (message?.channel === 'whatsapp' && what === 'preference') {
    preferInWhatsApp(store, message, form.get('value') === 'resume' ? 'resume' : 'stop')
    return exchange.redirect(`/phone/${id}`)
  }
  const text = (form.get('text') ?? '').trim()
  if (!message || !text) return exchange.json(message ? 400 : 404, { error: 'nothing to answer' })
  const typed = (form.get('phone') ?? '').replace(/\D/g, '').slice(0, 15)
  const phone = typed === '' || !message.phone.startsWith('+') ? message.phone : `+${typed}`
  exchange.redirect(`/phone/${reply(store, message, text, phone).id}`)
}

/** `/phone`, `/phone.json?phone=`, `/phone/<id>`, `POST /phone/<id>/reply`, `POST /phone/<id>/preference`, `POST /phone/faults`. False for other paths. */
export async function answerPhone(exchange: Exchange, store: PhoneStore, faults: Faults): Promise<boolean> {
  const { method, path } = exchange
  if (!/^\/phone(\.json|\/.*)?$/.test(path)) return false
  const phone = exchange.query.get('phone') ?? ''
  const listed = () => store.list(phone).slice(0, MAX_LISTED)
  if (method === 'POST') await change(exchange, store, faults)
  else if (path === '/phone') exchange.html(200, phonePage(listed(), phone, faults), { 'cache-control': 'no-store' })
  else if (path === '/phone.json') {
    exchange.json(200, { messages: listed().map(({ told: _, ...message }) => message) })
  } else {
    const message = store.get(path.slice('/phone/'.length))
    if (!message) return false
    exchange.html(200, messagePage(message), { 'cache-control': 'no-store' })
  }
  return true
}
