import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetEnvironment } from '@/lib/kernel'
import { mailSink, type TestTenant, testTenant } from '@/lib/testing'
import { crowd, people, started } from './campaigns.fixture'
import { closeMailers } from './email-outlet'
import { readReturnPath } from './return-path'
import { send } from './turns.fixture'

let company: TestTenant
let sink: Awaited<ReturnType<typeof mailSink>>
beforeEach(async () => {
  company = await testTenant()
  sink = await mailSink()
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${sink.port}`)
  vi.stubEnv('MAIL_ALLOWED_SERVERS', `127.0.0.1:${sink.port}`)
  forgetEnvironment()
})
afterEach(async () => {
  closeMailers()
  await sink.close()
  vi.unstubAllEnvs()
  forgetEnvironment()
})

describe('the return path', () => {
  const sender = { fromAddress: 'news@acme.example', returnPathDomain: 'bounces.acme.example' }

  it('is each recipient’s own through the company’s own server', async () => {
    const [contactId = ''] = await people(company, [...crowd(3)])
    const smtp = { smtpHost: '127.0.0.1', smtpPort: sink.port, smtpSecurity: 'none' }
    await company.system.db.emailSender.create({ data: { ...sender, ...smtp } })
    const campaignId = await started(company)
    await send(company, campaignId)
    const whose = { campaignId, contactId }
    const { emailNormalized } = await company.system.db.contact.findFirstOrThrow({ where: { id: contactId } })
    const mail = sink.mails.find(({ to }) => to === emailNormalized)
    expect(readReturnPath(company.tenant.id, mail?.from ?? '')).toEqual(whose)
    expect(mail?.from).toMatch(/@bounces\.acme\.example$/)
    expect(new Set(sink.mails.map(({ from }) => from)).size).toBe(3)
    expect(mail?.raw).toContain('news@acme.example')
  })

  it('is not at a domain of anybody’s through the platform', async () => {
    await people(company, [...crowd(1)])
    await company.system.db.emailSender.create({ data: sender })
    await send(company, await started(company))
    expect(sink.mails[0]?.from).not.toContain('acme')
  })
})
