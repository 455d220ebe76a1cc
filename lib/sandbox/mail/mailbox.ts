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

/** `/mail`, `/mail.json?to=`, `/mail/write`, `/mail/<id>`, and `/mail/<id>.{json,html,eml}`. False when the path is none of them. */
export async function answerMailbox(exchange: Exchange, store: MailStore): Promise<boolean> {
  const to = exchange.query.get('to') ?? ''
  const listed = () => store.list(to).slice(0, MAX_LISTED)
  if (exchange.path === '/mail/write') await answerWriting(exchange, store)
  else if (exchange.path === '/mail') exchange.html(200, mailListPage(listed(), to), { 'cache-control': 'no-store' })
  else if (exchange.path === '/mail.json') exchange.json(200, { mails: listed() })
  else {
    const [, id = '', form = ''] = exchange.path.match(/^\/mail\/([0-9a-f-]{36})(?:\.(json|html|eml))?$/) ?? []
    return await one(exchange, store, id, form)
  }
  return true
}
