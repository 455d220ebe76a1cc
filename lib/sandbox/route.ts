import { answerRecords } from './dns/answer-records'
import type { RecordStore } from './dns/record-store'
import { frontPage } from './front-page'
import type { Exchange } from './http/exchange'
import type { MailStore } from './mail/mail-store'
import { answerMailbox } from './mail/mailbox'
import { answerOpenAi } from './openai/answer-openai'
import { answerPhone } from './phone/answer-phone'
import { answerTwilio } from './phone/answer-twilio'
import { answerVonage } from './phone/answer-vonage'
import type { Faults } from './phone/faults'
import type { PhoneStore } from './phone/phone-store'
import { answerVonagePage } from './phone/vonage-page'
import { sitesByHostname } from './websites'
import { answerSite } from './websites/answer-site'
import { answerTrapSite, TRAP_HOSTNAME } from './websites/trap-site'
import { answerWhatsApp } from './whatsapp/answer-whatsapp'
import { answerMedia } from './whatsapp/media'
import type { Subscriptions } from './whatsapp/subscriptions'
import type { TemplateStore } from './whatsapp/template-store'

/** Names under which the tools answer. Anything else is refused, so that a page elsewhere cannot rebind its name to us. */
const TOOL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]', 'sandbox.localhost'])

export type SandboxState = {
  mails: MailStore
  records: RecordStore
  phones: PhoneStore
  faults: Faults
  subscriptions: Subscriptions
  templates: TemplateStore
  port: number
  smtpPort: number
  dnsPort: number
  imapPort: number
}

async function answerTools(exchange: Exchange, state: SandboxState): Promise<void> {
  const { path } = exchange
  if (path === '/') exchange.html(200, frontPage(state))
  else if (path === '/health') exchange.json(200, { status: 'ok', mails: state.mails.list().length })
  else if (path === '/favicon.ico') exchange.send(204, 'image/x-icon', '')
  else if (await answerVonage(exchange, state.phones, state.faults)) return
  else if (path.startsWith('/v1/')) await answerOpenAi(exchange)
  else if (answerVonagePage(exchange, state.port)) return
  else if (await answerRecords(exchange, state.records, state.dnsPort)) return
  else if (await answerTwilio(exchange, state.phones, state.faults)) return
  else if (answerMedia(exchange, state.phones.media)) return
  else if (await answerWhatsApp(exchange, state)) return
  else if (await answerPhone(exchange, state)) return
  else if (!(await answerMailbox(exchange, state.mails))) exchange.json(404, { error: 'not found' })
}

/** Host first, then path. */
export async function route(exchange: Exchange, state: SandboxState): Promise<void> {
  const site = sitesByHostname.get(exchange.hostname)
  if (TOOL_HOSTS.has(exchange.hostname)) return await answerTools(exchange, state)
  const isRead = exchange.method === 'GET' || exchange.method === 'HEAD'
  if (site && isRead) answerSite(exchange, site)
  else if (exchange.hostname === TRAP_HOSTNAME && isRead) answerTrapSite(exchange)
  else if (site || exchange.hostname === TRAP_HOSTNAME)
    exchange.send(405, 'text/plain', 'GET only\n', { allow: 'GET, HEAD' })
  else exchange.send(421, 'text/plain', 'This host name is not served here.\n')
}
