import { createServer, type Server } from 'node:http'
import type { AddressInfo, Server as NetServer } from 'node:net'
import { join } from 'node:path'
import { logger } from '@/lib/kernel'
import { type DnsServer, startDnsServer } from '@/lib/providers/dns'
import { RecordStore } from './dns/record-store'
import { Exchange } from './http/exchange'
import { createImapServer } from './imap/imap-server'
import { MailStore } from './mail/mail-store'
import { createSmtpSink } from './mail/smtp'
import { noFaults } from './phone/faults'
import { PhoneStore } from './phone/phone-store'
import { stopTelling } from './phone/tell-product'
import { route, type SandboxState } from './route'
import { Subscriptions } from './whatsapp/subscriptions'
import { TemplateStore } from './whatsapp/template-store'

const ADDRESS = '127.0.0.1'
/** How long answers that are under way may still take at the end. */
const GRACE_MS = 2_000

export type Sandbox = { port: number; smtpPort: number; dnsPort: number; imapPort: number; close(): Promise<void> }

type Options = { port: number; smtpPort: number; dnsPort: number; imapPort: number; dataDir: string }

function listen(server: Server | NetServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function answer(exchange: Exchange, error: unknown): void {
  logger.error({ error, path: exchange.path }, 'sandbox: request failed')
  if (exchange.response.headersSent) exchange.response.destroy()
  else exchange.json(500, { error: { message: 'The sandbox failed.', type: 'server_error' } })
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(timer)
}

/** Ports of 0 take any free one. Listens on the loopback address only. */
export async function startSandbox(options: Options): Promise<Sandbox> {
  const mails = await MailStore.open(join(options.dataDir, 'sandbox', 'mail'))
  const records = await RecordStore.open(join(options.dataDir, 'sandbox', 'dns.json'))
  const templates = await TemplateStore.open(join(options.dataDir, 'sandbox', 'whatsapp-templates.json'))
  const state: SandboxState = {
    mails,
    records,
    templates,
    phones: new PhoneStore(),
    faults: noFaults(),
    subscriptions: new Subscriptions(),
    ...options,
  }
  const http = createServer((request, response) => {
    const exchange = new Exchange(request, response)
    route(exchange, state).catch((error: unknown) => answer(exchange, error))
  })
  const smtp = createSmtpSink(mails)
  const imap = createImapServer(mails)
  state.port = await listen(http, options.port)
  let names: DnsServer
  try {
    names = await startDnsServer(() => records.list(), options.dnsPort)
    state.dnsPort = names.port
    state.smtpPort = await listen(smtp.server, options.smtpPort)
    state.imapPort = await listen(imap.server, options.imapPort)
  } catch (error) {
    await stop(http)
    throw error
  }
  return {
    port: state.port,
    smtpPort: state.smtpPort,
    dnsPort: state.dnsPort,
    imapPort: state.imapPort,
    async close() {
      stopTelling()
      const ended = new Promise<void>((resolve) => smtp.close(() => resolve()))
      await Promise.all([stop(http), names.close(), imap.close(), ended])
    },
  }
}
