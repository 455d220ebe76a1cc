import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { hookUrl } from '@/lib/channels'
import { forgetEnvironment, isAppError } from '@/lib/kernel'
import { ANONYMOUS, type TenantContext, tenantContext } from '@/lib/operations'
import { startSandbox } from '@/lib/sandbox/start-sandbox'
import { type TestTenant, testTenant } from '@/lib/testing'
import { settleEvents } from './settle-events'
import { takeTextCallback } from './take-text-callback'
import { takeWhatsappCallback } from './take-whatsapp-callback'
import { verifyWhatsapp } from './verify-whatsapp'

export const visitor = ({ tenant }: TestTenant) => tenantContext(tenant, ANONYMOUS)

const headerOf = ({ headers }: IncomingMessage, name: string): string | null => {
  const value = headers[name]
  return typeof value === 'string' ? value : null
}

/** As the routes of the product do. @returns what is answered */
async function hear(ctx: TenantContext, request: IncomingMessage, body: Buffer): Promise<string> {
  const { url: path = '' } = request
  const [, kind, connectionId = ''] = /\/hooks\/(sms|whatsapp)\/([\w-]+)/.exec(path) ?? []
  if (kind === 'sms') {
    const signature = headerOf(request, 'x-twilio-signature') ?? headerOf(request, 'authorization')
    await takeTextCallback(ctx, { connectionId, signature, path, body })
    return ''
  }
  if (request.method === 'GET') {
    const asked = new URL(path, 'http://localhost').searchParams
    const [mode, token, challenge] = ['mode', 'verify_token', 'challenge'].map((name) => asked.get(`hub.${name}`))
    const given = { mode: mode ?? null, token: token ?? null, challenge: challenge ?? null }
    return (await verifyWhatsapp(ctx, { connectionId, ...given })).challenge
  }
  await takeWhatsappCallback(ctx, { connectionId, signature: headerOf(request, 'x-hub-signature-256'), body })
  return ''
}

export type PhoneMessage = {
  id: string
  text: string
  phone: string
  direction: string
  company: string
  media?: { id: string; kind: string; name: string }
  choices?: { id: string; title: string; kind: string }[]
}

type PhoneAnswer = { text?: string; file?: File; as?: string; part?: string; choice?: string }

/** The sandbox, and a product that it tells what becomes of messages. */
export async function startPhones() {
  const dataDir = await mkdtemp(join(tmpdir(), 'texts-'))
  const sandbox = await startSandbox({ port: 0, smtpPort: 0, dnsPort: 0, imapPort: 0, dataDir })
  /** Companies by the host that is called. */
  const companies = new Map<string, TestTenant>()
  const product = createServer(async (request, response) => {
    const company = companies.get(String(request.headers.host))
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    try {
      if (!company) throw new Error('no such host')
      response.end(await hear(visitor(company), request, Buffer.concat(parts)))
    } catch (error) {
      response.statusCode = isAppError(error) ? error.status : 500
      response.end()
    }
  })
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${sandbox.port}`
  const post = (path: string, fields: Record<string, string>) =>
    fetch(base + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  return {
    port: sandbox.port,
    /** A company whose numbers are the sandbox's. */
    company: async (): Promise<TestTenant> => {
      vi.stubEnv('SANDBOX_PORT', String(sandbox.port))
      vi.stubEnv('ROOT_DOMAIN', `localhost:${(product.address() as AddressInfo).port}`)
      forgetEnvironment()
      const company = await testTenant()
      companies.set(new URL(hookUrl(company.tenant, { kind: 'sms', id: 'sandbox' })).host, company)
      return company
    },
    /** A company, or a sub-account, that the sandbox reaches at its host. */
    knows: (company: TestTenant) => {
      companies.set(new URL(hookUrl(company.tenant, { kind: 'sms', id: 'sandbox' })).host, company)
      return company
    },
    /** Latest first. */
    messages: async (phone = ''): Promise<PhoneMessage[]> => {
      const answer = await fetch(`${base}/phone.json?phone=${encodeURIComponent(phone)}`)
      return ((await answer.json()) as { messages: PhoneMessage[] }).messages
    },
    /** On WhatsApp, to a number that was tried before. */
    write: (form: { company: string; phone: string; text: string }) => post('/phone/write', form),
    answer: (messageId: string, text: string) => post(`/phone/${messageId}/reply`, { text }),
    /** A file with words under it, or something that is neither (`location`, `reaction` …). */
    answerWith: (messageId: string, { text = '', file, as = '', part = '', choice = '' }: PhoneAnswer) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ text, as, part, choice })) body.set(name, value)
      if (file) body.set('file', file)
      return fetch(`${base}/phone/${messageId}/reply`, { method: 'POST', body, redirect: 'manual' })
    },
    mediaOf: async (message: PhoneMessage) =>
      Buffer.from(await (await fetch(`${base}/phone/media/${message.media?.id}`)).arrayBuffer()),
    /** The switch in WhatsApp that turns a company's marketing off and on. */
    prefer: (messageId: string, value: 'stop' | 'resume') => post(`/phone/${messageId}/preference`, { value }),
    faults: (faults: Record<string, string>) => post('/phone/faults', faults),
    /** What the sandbox tells comes by itself; the worker would settle it. */
    settled: async (company: TestTenant, isThere: () => Promise<boolean>): Promise<void> => {
      for (let attempt = 0; attempt < 100; attempt++) {
        await settleEvents(company.system, {})
        if (await isThere()) return
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error('it did not come to that')
    },
    stop: async () => {
      await sandbox.close()
      await new Promise((resolve) => product.close(resolve))
      await rm(dataDir, { recursive: true })
      vi.unstubAllEnvs()
      forgetEnvironment()
    },
  }
}
