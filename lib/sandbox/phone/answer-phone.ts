import { randomBytes, randomUUID } from 'node:crypto'
import { type Exchange, isFromElsewhere } from '../http/exchange'
import { preferInWhatsApp, replyInWhatsApp, type Said, writeInWhatsApp } from '../whatsapp/answer-as-customer'
import type { Subscriptions } from '../whatsapp/subscriptions'
import { tellText } from './answer-twilio'
import { tellByVonage } from './answer-vonage'
import type { Faults } from './faults'
import { messagePage, phonePage } from './phone-pages'
import type { MediaKind, PhoneMessage, PhoneStore } from './phone-store'

type PhoneState = { phones: PhoneStore; faults: Faults; subscriptions: Subscriptions }

const MAX_BYTES = 110_000_000
const MAX_LISTED = 200

/** What somebody writes reaches the product at the address of the message that is answered, from another phone too. */
function reply(store: PhoneStore, to: PhoneMessage, said: Said, phone: string): PhoneMessage {
  if (to.channel === 'whatsapp') return replyInWhatsApp(store, { ...to, phone }, said)
  const { text } = said
  const answer: PhoneMessage = {
    ...to,
    id: to.told.speaks === 'vonage' ? randomUUID() : `SM${randomBytes(16).toString('hex')}`,
    direction: 'in',
    phone,
    text,
    status: 'sent',
    told: { ...to.told, url: to.told.url.split('?')[0] ?? '' },
    at: new Date().toISOString(),
  }
  store.add(answer)
  if (to.told.speaks === 'vonage') tellByVonage(answer, { text, sms: { num_messages: '1' } })
  else tellText(answer, { MessageSid: answer.id, SmsStatus: 'received', From: phone, To: to.company, Body: text })
  return answer
}

function kindOf(contentType: string, wanted: string): MediaKind {
  if (wanted === 'sticker' || wanted === 'document') return wanted
  const [kind] = contentType.split('/')
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'document'
}

/** The file of a form, where somebody has chosen one. */
async function mediaOf(store: PhoneStore, form: FormData): Promise<Said['media']> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return undefined
  const contentType = file.type || 'application/octet-stream'
  const { id, name } = store.media.add({ name: file.name, contentType, bytes: Buffer.from(await file.arrayBuffer()) })
  return { id, name, contentType, kind: kindOf(contentType, String(form.get('as') ?? '')) }
}

const asNumber = (typed: unknown): string =>
  String(typed ?? '')
    .replace(/\D/g, '')
    .slice(0, 15)

/** Somebody writes to a number that listens. @returns null where there is no such number, or nothing is said */
function write(store: PhoneStore, subscriptions: Subscriptions, form: FormData): PhoneMessage | null {
  const to = subscriptions.listening().find(({ numberId }) => numberId === form.get('company'))
  const [phone, text] = [asNumber(form.get('phone')), String(form.get('text') ?? '').trim()]
  if (!to || phone.length < 7 || !text) return null
  const { account, url, secret } = to.subscription
  return writeInWhatsApp(store, { company: to.numberId, phone: `+${phone}`, told: { account, url, secret } }, text)
}

async function change(exchange: Exchange, { phones: store, faults, subscriptions }: PhoneState): Promise<void> {
  if (isFromElsewhere(exchange)) return exchange.json(403, { error: 'not from another page' })
  const form = await exchange.form(MAX_BYTES)
  if (exchange.path === '/phone/faults') {
    for (const name of ['limited', 'lost'] as const) faults[name] = Math.max(0, Math.trunc(Number(form.get(name)) || 0))
    return exchange.redirect('/phone')
  }
  if (exchange.path === '/phone/write') {
    const written = write(store, subscriptions, form)
    if (!written) return exchange.json(400, { error: 'no such number, or nothing to say' })
    return exchange.redirect(`/phone/${written.id}`)
  }
  const [, id = '', what] = /^\/phone\/([\w.=-]{1,100})\/(reply|preference)$/.exec(exchange.path) ?? []
  const message = store.get(id)
  if (message?.channel === 'whatsapp' && what === 'preference') {
    preferInWhatsApp(store, message, form.get('value') === 'resume' ? 'resume' : 'stop')
    return exchange.redirect(`/phone/${id}`)
  }
  const text = String(form.get('text') ?? '').trim()
  const media = await mediaOf(store, form)
  const part = String(form.get('part') ?? '') || undefined
  const choice = message?.choices?.find(({ id: one }) => one === form.get('choice'))?.id
  if (!message || !(text || media || part || choice))
    return exchange.json(message ? 400 : 404, { error: 'nothing to answer' })
  const typed = asNumber(form.get('phone'))
  const phone = typed === '' || !message.phone.startsWith('+') ? message.phone : `+${typed}`
  exchange.redirect(`/phone/${reply(store, message, { text, media, part, choice }, phone).id}`)
}

/** What a picture in a page may not do is decided here: nothing of a file runs. */
function sendMedia(exchange: Exchange, store: PhoneStore, id: string): boolean {
  const file = store.media.get(id)
  if (!file) return false
  const isShown = /^(?:image\/(?:jpeg|png|gif|webp)|audio\/|video\/)/.test(file.contentType)
  exchange.send(200, isShown ? file.contentType : 'application/octet-stream', file.bytes, {
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': isShown ? 'inline' : 'attachment',
  })
  return true
}

/** `/phone`, `/phone.json?phone=`, `/phone/<id>`, `POST /phone/write`, `POST /phone/<id>/reply`, `POST /phone/<id>/preference`, `POST /phone/faults`. False for other paths. */
export async function answerPhone(exchange: Exchange, state: PhoneState): Promise<boolean> {
  const { phones: store, faults, subscriptions } = state
  const { method, path } = exchange
  if (!/^\/phone(\.json|\/.*)?$/.test(path)) return false
  const phone = exchange.query.get('phone') ?? ''
  const listed = () => store.list(phone).slice(0, MAX_LISTED)
  if (method === 'POST') await change(exchange, state)
  else if (path === '/phone') {
    const companies = subscriptions.listening().map(({ numberId }) => numberId)
    exchange.html(200, phonePage(listed(), phone, faults, companies), { 'cache-control': 'no-store' })
  } else if (path === '/phone.json') {
    exchange.json(200, { messages: listed().map(({ told: _, ...message }) => message) })
  } else if (path.startsWith('/phone/media/')) {
    return sendMedia(exchange, store, path.slice('/phone/media/'.length))
  } else {
    const message = store.get(path.slice('/phone/'.length))
    if (!message) return false
    exchange.html(200, messagePage(message), { 'cache-control': 'no-store' })
  }
  return true
}
