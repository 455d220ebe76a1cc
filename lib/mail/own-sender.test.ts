import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { forgetEnvironment } from '@/lib/kernel'
import { command, type TenantContext } from '@/lib/operations'
import { type DnsServer, type LocalRecord, startDnsServer } from '@/lib/providers/dns'
import { verifySignature } from '@/lib/providers/email/verify-signature.fixture'
import {
  checkEmailDomain,
  getSender,
  recheckEmailDomain,
  removeEmailDomain,
  testSender,
  updateSender,
} from '@/lib/sender'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { queueEmail } from './queue-email'
import { sendQueued } from './send-queued'

type Kept = { raw: string; from: string }

async function mailServer(
  options: SMTPServerOptions = {},
): Promise<{ mails: Kept[]; port: number; stop(): Promise<void> }> {
  const mails: Kept[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ password }, _session, done) =>
      password === 'right' ? done(null, { user: 'x' }) : done(new Error('no')),
    async onData(stream, session, done) {
      const raw = Buffer.concat(await stream.toArray()).toString('latin1')
      mails.push({ raw, from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '' })
      done()
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { mails, port: (server.server.address() as AddressInfo).port, stop }
}

let records: LocalRecord[] = []
let isSilent = false
let zone: DnsServer
let platform: Awaited<ReturnType<typeof mailServer>>
let own: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  zone = await startDnsServer(() => (isSilent ? 'fail' : records))
  platform = await mailServer()
  own = await mailServer()
})
afterAll(() => Promise.all([zone.close(), platform.stop(), own.stop()]))
beforeEach(() => {
  vi.stubEnv('DNS_SERVERS', zone.address)
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${platform.port}`)
  vi.stubEnv('MAIL_FROM', 'mailer@platform.example')
  vi.stubEnv('MAIL_SPF', 'include:_spf.platform.example')
  vi.stubEnv('MAIL_ALLOWED_SERVERS', `127.0.0.1:${own.port},127.0.0.1:1`)
  forgetEnvironment()
  records = []
  isSilent = false
  platform.mails.length = 0
  own.mails.length = 0
  return () => {
    vi.unstubAllEnvs()
    forgetEnvironment()
  }
})

const post = command({
  name: 'test.post-own',
  access: 'system',
  input: z.strictObject({}),
  handler: ({ ctx }) =>
    queueEmail(ctx, {
      template: 'notification',
      to: 'reader@example.test',
      locale: null,
      variables: { name: 'Reader', title: 'News', message: 'Grüße.', actionLabel: 'Look', link: 'https://x.test/' },
    }),
})
const status = async (company: TestTenant, id: string) =>
  (await company.system.db.email.findFirstOrThrow({ where: { id } })).status

async function mail(company: TestTenant): Promise<string> {
  const id = await post(company.system, {})
  await sendQueued(company.system, { emailId: id })
  return id
}

async function company(name = 'Acme'): Promise<{ acme: TestTenant; admin: TenantContext }> {
  const acme = await testTenant({ name })
  return { acme, admin: await testMember(acme) }
}

const server = (change: object = {}) => ({
  host: '127.0.0.1',
  port: own.port,
  security: 'none' as const,
  user: 'acme',
  password: 'right',
  ...change,
})

/** Sets in the DNS what the page says. */
async function setRecords(admin: TenantContext): Promise<string> {
  const [domain] = (await getSender(admin, {})).domains
  if (!domain) throw new Error('no domain')
  records = domain.records.map(({ name, expected }) => ({ name, type: 'TXT' as const, value: expected[0] ?? '' }))
  return domain.id
}
const rested = (acme: TestTenant) =>
  acme.system.db.emailDomain.updateMany({ where: {}, data: { checkedAt: new Date(0) } })

describe('mail of a company', () => {
  it('without a sender of its own leaves by the platform’s server, in the company’s name', async () => {
    const { acme } = await company()
    await mail(acme)
    expect(platform.mails).toHaveLength(1)
    const { from } = await simpleParser(platform.mails[0]?.raw ?? '')
    expect(from?.value[0]).toEqual({ name: 'Acme', address: 'mailer@platform.example' })
  })

  it('has its own address only once the DNS lets the platform send for it, and is then signed', async () => {
    const { acme, admin } = await company()
    await updateSender(admin, { fromName: 'Team Acme', fromAddress: 'Hello@Acme.test', replyTo: null })
    await mail(acme)
    expect(platform.mails[0]).toMatchObject({ from: 'mailer@platform.example' })
    expect((await simpleParser(platform.mails[0]?.raw ?? '')).replyTo?.value[0]?.address).toBe('hello@acme.test')
    expect(await getSender(admin, {})).toMatchObject({ addressWaits: true, effective: { through: 'platform' } })
    const id = await setRecords(admin)
    const looked = await checkEmailDomain(admin, { id })
    expect(looked.records.map(({ kind, state }) => [kind, state])).toEqual([
      ['dkim', 'ok'],
      ['spf', 'ok'],
      ['dmarc', 'ok'],
    ])
    await mail(acme)
    const sent = platform.mails[1]
    expect(sent?.from).toBe('hello@acme.test')
    expect((await simpleParser(sent?.raw ?? '')).from?.value[0]).toEqual({
      name: 'Team Acme',
      address: 'hello@acme.test',
    })
    const row = await acme.system.db.emailDomain.findFirstOrThrow({})
    expect(verifySignature(sent?.raw ?? '', row.publicKey)).toMatchObject({
      isValid: true,
      domain: 'acme.test',
      selector: row.selector,
    })
    expect(row.privateKeySealed).not.toContain('PRIVATE KEY')
  })

  it('leaves from the platform’s address again when the key has gone, and not when nobody answers', async () => {
    const { acme, admin } = await company()
    await updateSender(admin, { fromAddress: 'hello@acme.test' })
    const id = await setRecords(admin)
    await checkEmailDomain(admin, { id })
    isSilent = true
    await acme.system.db.emailDomain.updateMany({ where: {}, data: { nextCheckAt: new Date(0) } })
    await recheckEmailDomain(acme.system, { id })
    expect((await getSender(admin, {})).effective.address).toBe('hello@acme.test')
    isSilent = false
    records = []
    await acme.system.db.emailDomain.updateMany({ where: {}, data: { nextCheckAt: new Date(0) } })
    await recheckEmailDomain(acme.system, { id })
    expect((await getSender(admin, {})).effective.address).toBe('mailer@platform.example')
    expect(await recheckEmailDomain(acme.system, { id })).toBeNull()
  })

  it('leaves by its own server, whose password nobody gets to see', async () => {
    const { acme, admin } = await company()
    await updateSender(admin, { fromAddress: 'hello@acme.test', smtp: server() })
    expect(await testSender(admin, {})).toMatchObject({ isGood: true })
    await mail(acme)
    expect(platform.mails).toHaveLength(0)
    expect(own.mails[0]?.from).toBe('hello@acme.test')
    const row = await acme.system.db.emailSender.findFirstOrThrow({})
    expect(row.smtpPasswordSealed).not.toContain('right')
    expect(JSON.stringify(await getSender(admin, {}))).not.toContain('right')
    const trail = await acme.system.db.auditLog.findMany({ where: { action: 'email_identity.update' } })
    expect(JSON.stringify(trail)).not.toContain('right')
  })

  it('waits, fails and is shown to the company when its own server does not take it; nobody else’s does', async () => {
    const { acme, admin } = await company()
    const other = await company('Other')
    await updateSender(other.admin, { fromAddress: 'hi@other.test', smtp: server() })
    await updateSender(admin, { fromAddress: 'hello@acme.test', smtp: server({ port: 1 }) })
    const id = await post(acme.system, {})
    for (let attempt = 0; attempt < 4; attempt++) {
      await expect(sendQueued(acme.system, { emailId: id })).rejects.toMatchObject({ reason: 'not_reached' })
    }
    await sendQueued(acme.system, { emailId: id })
    expect(await status(acme, id)).toBe('failed')
    expect((await getSender(admin, {})).failure).toBe('The mail server could not be reached.')
    expect([...platform.mails, ...own.mails]).toEqual([])
    await updateSender(admin, { smtp: server() })
    await mail(acme)
    expect(await getSender(admin, {})).toMatchObject({ failure: null, failedAt: null })
    expect(own.mails).toHaveLength(1)
  })

  it('that one recipient’s server refuses is no fault of the own server', async () => {
    const refusing = await mailServer({
      onRcptTo: (_a, _s, done) => done(Object.assign(new Error('no'), { responseCode: 550 })),
    })
    onTestFinished(refusing.stop)
    vi.stubEnv('MAIL_ALLOWED_SERVERS', `127.0.0.1:${refusing.port}`)
    forgetEnvironment()
    const { acme, admin } = await company()
    await updateSender(admin, { fromAddress: 'hello@acme.test', smtp: server({ port: refusing.port }) })
    expect(await status(acme, await mail(acme))).toBe('failed')
    expect((await getSender(admin, {})).failure).toBeNull()
  })
})

describe('settings', () => {
  it('keep a password only for the server that it was typed for', async () => {
    const { admin } = await company()
    await updateSender(admin, { fromAddress: 'hello@acme.test', smtp: server() })
    const { password: _typed, ...same } = server()
    await updateSender(admin, { smtp: { ...same, security: 'tls' } })
    expect((await getSender(admin, {})).smtp).toMatchObject({ security: 'tls', hasPassword: true })
    const elsewhere = updateSender(admin, { smtp: { ...same, host: 'evil.example' } })
    await expect(elsewhere).rejects.toMatchObject({ status: 400, issues: [{ path: 'smtp.password' }] })
    expect((await getSender(admin, {})).smtp?.host).toBe('127.0.0.1')
  })

  it('need an address for an own server, and are all of one company', async () => {
    const { admin } = await company()
    const { admin: stranger } = await company('Stranger')
    await expect(updateSender(admin, { smtp: server() })).rejects.toMatchObject({ issues: [{ path: 'fromAddress' }] })
    await updateSender(admin, { fromAddress: 'hello@acme.test' })
    const [domain] = (await getSender(admin, {})).domains
    const id = domain?.id ?? ''
    await expect(checkEmailDomain(stranger, { id })).rejects.toMatchObject({ status: 404 })
    await expect(removeEmailDomain(stranger, { id })).rejects.toMatchObject({ status: 404 })
    await updateSender(stranger, { fromAddress: 'hello@acme.test' })
    const [theirs] = (await getSender(stranger, {})).domains
    expect(theirs?.selector).not.toBe(domain?.selector)
    await expect(removeEmailDomain(admin, { id })).rejects.toMatchObject({ status: 409 })
    await updateSender(admin, { fromAddress: null })
    await removeEmailDomain(admin, { id })
    expect((await getSender(admin, {})).domains).toEqual([])
  })

  it.each([
    ['a server with a path', { smtp: { host: 'mail.example.com/x', port: 25, security: 'tls', user: null } }],
    ['a port that is none', { smtp: { host: 'mail.example.com', port: 0, security: 'tls', user: null } }],
    ['a line break in the name', { fromName: 'Acme\r\nBcc: x@y.example' }],
    ['two addresses', { fromAddress: 'a@b.example, c@d.example' }],
  ])('refuse %s', async (_what, input) => {
    const { admin } = await company()
    await expect(updateSender(admin, input as never)).rejects.toMatchObject({ status: 400 })
  })
})

describe('records say what is wrong', () => {
  const kinds = async (change: (given: LocalRecord[]) => LocalRecord[]) => {
    const { acme, admin } = await company()
    await updateSender(admin, { fromAddress: 'hello@acme.test' })
    const id = await setRecords(admin)
    records = change(records)
    await rested(acme)
    const { records: looked } = await checkEmailDomain(admin, { id })
    return Object.fromEntries(looked.map((record) => [record.kind, record]))
  }
  const spf = (value: string) => (given: LocalRecord[]) => [
    ...given.filter((record) => !record.value.startsWith('v=spf1')),
    { name: 'acme.test', type: 'TXT' as const, value },
  ]

  it('an SPF record without our part shows how it should read', async () => {
    const { spf: record } = await kinds(spf('v=spf1 include:_spf.other.example ~all'))
    expect(record).toMatchObject({
      problem: 'not_included',
      expected: ['v=spf1 include:_spf.other.example include:_spf.platform.example ~all'],
    })
  })

  it('an SPF record that includes ours by way of another is right', async () => {
    const { spf: record } = await kinds((given) => [
      ...spf('v=spf1 include:all.acme.test -all')(given),
      { name: 'all.acme.test', type: 'TXT', value: 'v=spf1 include:_spf.platform.example -all' },
    ])
    expect(record?.state).toBe('ok')
  })

  it('two SPF records, a key of somebody else, a revoked key, a policy that is none', async () => {
    expect(
      (await kinds((given) => [...given, { name: 'acme.test', type: 'TXT', value: 'v=spf1 -all' }])).spf?.problem,
    ).toBe('several_records')
    const key = (value: string) => (given: LocalRecord[]) =>
      given.map((record) => (record.value.startsWith('v=DKIM1') ? { ...record, value } : record))
    expect((await kinds(key('v=DKIM1; k=rsa; p=AAAA'))).dkim?.problem).toBe('other_key')
    expect((await kinds(key('v=DKIM1; p='))).dkim?.problem).toBe('revoked_key')
    const policy = (given: LocalRecord[]) =>
      given.map((record) => (record.value.startsWith('v=DMARC1') ? { ...record, value: 'v=DMARC1' } : record))
    expect((await kinds(policy)).dmarc?.problem).toBe('no_policy')
    expect((await kinds(() => [])).dkim?.problem).toBe('no_record')
  })
})
