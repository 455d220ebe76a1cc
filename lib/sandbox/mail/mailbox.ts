import { simpleParser } from 'mailparser'
import type { Exchange } from '../http/exchange'
import { mailListPage, mailPage } from './mail-pages'
import type { MailStore } from './mail-store'
import { answerWriting } from './write-mail'

const MAX_LISTED = 100

/** A mail's own HTML runs no script and calls nobody but image servers; its links open outside of the frame. */
const FRAME_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; font-src http: https: data:"

async function one(exchange: Exchange, store: MailStore, id: string, form: string): Promise<boolean> {
  const mail = store.get(id)
  if (!mail) return false
  if (form === 'json') exchange.json(200, mail)
  else if (form === 'eml') {
    exchange.send(200, 'text/plain; charset=utf-8', (await store.raw(id)) ?? '')
  } else if (form === 'html') {
    exchange.html(200, `<base target="_blank">${mail.html ?? ''}`, { 'content-security-policy': FRAME_POLICY })
  } else exchange.html(200, mailPage(mail), { 'cache-control': 'no-store' })
  return true
}

/** Saved, never shown: whatever it is, it was sent to somebody else. */
async function attachment(exchange: Exchange, store: MailStore, id: string, at: number): Promise<boolean> {
  const raw = store.get(id) && (await store.raw(id))
  const file = raw && (await simpleParser(raw)).attachments[at]
  if (!file) return false
  exchange.send(200, 'application/octet-stream', file.content, {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename ?? 'file')}`,
  })
  return true
}

/** `/mail`, `/mail.json?to=`, `/mail/write`, `/mail/<id>`, `/mail/<id>.{json,html,eml}`, `/mail/<id>/files/<n>`. False when the path is none of them. */
export async function answerMailbox(exchange: Exchange, store: MailStore): Promise<boolean> {
  const to = exchange.query.get('to') ?? ''
  const listed = () => store.list(to).slice(0, MAX_LISTED)
  if (exchange.path === '/mail/write') await answerWriting(exchange, store)
  else if (exchange.path === '/mail') exchange.html(200, mailListPage(listed(), to), { 'cache-control': 'no-store' })
  else if (exchange.path === '/mail.json') exchange.json(200, { mails: listed() })
  else if (/^\/mail\/[0-9a-f-]{36}\/files\/\d{1,3}$/.test(exchange.path)) {
    const [, , id = '', , at = ''] = exchange.path.split('/')
    return await attachment(exchange, store, id, Number(at))
  } else {
    const [, id = '', form = ''] = exchange.path.match(/^\/mail\/([0-9a-f-]{36})(?:\.(json|html|eml))?$/) ?? []
    return await one(exchange, store, id, form)
  }
  return true
}
