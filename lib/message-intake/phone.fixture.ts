import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { hookUrl } from '@/lib/channels'
import { forgetEnvironment, isAppError } from '@/lib/kernel'
import { ANONYMOUS, tenantContext } from '@/lib/operations'
import { startSandbox } from '@/lib/sandbox/start-sandbox'
import { type TestTenant, testTenant } from '@/lib/testing'
import { settleEvents } from './settle-events'
import { takeTextCallback } from './take-text-callback'

export const visitor = ({ tenant }: TestTenant) => tenantContext(tenant, ANONYMOUS)

export type PhoneMessage = { id: string; text: string; phone: string; direction: string; company: string }

/** The sandbox, and a product that it tells what becomes of text messages. For tests in processes of their own. */
export async function startPhones() {
  const dataDir = await mkdtemp(join(tmpdir(), 'texts-'))
  const sandbox = await startSandbox({ port: 0, smtpPort: 0, dnsPort: 0, dataDir })
  /** Companies by the host that is called. */
  const companies = new Map<string, TestTenant>()
  const product = createServer(async (request, response) => {
    const company = companies.get(String(request.headers.host))
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    try {
      if (!company) throw new Error('no such host')
      await takeTextCallback(visitor(company), {
        connectionId: /\/hooks\/sms\/([\w-]+)/.exec(request.url ?? '')?.[1] ?? '',
        signature: (request.headers['x-twilio-signature'] as string) ?? null,
        path: request.url ?? '',
        body: Buffer.concat(parts).toString('utf8'),
      })
      response.end()
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
    /** Latest first. */
    messages: async (phone = ''): Promise<PhoneMessage[]> => {
      const answer = await fetch(`${base}/phone.json?phone=${encodeURIComponent(phone)}`)
      return ((await answer.json()) as { messages: PhoneMessage[] }).messages
    },
    answer: (messageId: string, text: string) => post(`/phone/${messageId}/reply`, { text }),
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
