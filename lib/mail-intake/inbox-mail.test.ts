import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDefaultAgent } from '@/lib/agents'
import {
  closeConversation,
  getConversation,
  listConversations,
  postAgentMessage,
  sendReply,
  writeToContact,
} from '@/lib/conversations'
import { deliveryReactions, listWays } from '@/lib/deliveries'
import { forgetEnvironment, newId } from '@/lib/kernel'
import { ANONYMOUS, tenantContext } from '@/lib/operations'
import { type Sandbox, startSandbox } from '@/lib/sandbox/start-sandbox'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { intakeKey } from './intake-key'
import { type Given, mailOf } from './mail.fixture'
import { splitQuoted } from './split-quoted'
import { takeInboxMail } from './take-inbox-mail'

beforeAll(useFreshDatabase)

let sandbox: Sandbox
let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mails-'))
  sandbox = await startSandbox({ port: 0, smtpPort: 0, dnsPort: 0, imapPort: 0, dataDir })
})
afterAll(async () => {
  await sandbox.close()
  await rm(dataDir, { recursive: true })
  vi.unstubAllEnvs()
  forgetEnvironment()
})

let company: TestTenant
let mia: Awaited<ReturnType<typeof testMember>>
beforeEach(async () => {
  vi.stubEnv('SANDBOX_SMTP_PORT', String(sandbox.smtpPort))
  forgetEnvironment()
  company = await testTenant()
  mia = await testMember(company, 'agent', 'Mia Lang')
})

const visitor = (of: TestTenant) => tenantContext(of.tenant, ANONYMOUS)

const take = async (given: Given | Buffer) =>
  takeInboxMail(visitor(company), {
    key: await intakeKey(company.system),
    raw: Buffer.isBuffer(given) ? given : mailOf(given),
  })

const all = async () => (await listConversations(company.system, { status: 'any' })).items
const threadOf = (conversationId: string) => getConversation(company.system, { conversationId })
const only = async () => {
  const rows = await all()
  expect(rows).toHaveLength(1)
  return threadOf(rows[0]?.id ?? '')
}

type Mail = { subject: string; text: string; from: string; headers: Record<string, string> }

async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`http://127.0.0.1:${sandbox.port}/mail.json?to=${encodeURIComponent(address)}`)
  return ((await answer.json()) as { mails: Mail[] }).mails
}

const work = (conversationId: string) =>
  deliveryReactions[0]?.handler(company.system, { conversationId }, new AbortController().signal)

describe('a mail that comes in', () => {
  it('begins a conversation, once, with what it says apart from what it quotes', async () => {
    const raw = mailOf({
      subject: 'Re: =?utf-8?q?Gr=C3=B6=C3=9Fe?=',
      text: 'Which sizes?\r\n\r\nAm 1. Mai 2026 schrieb Shop <help@shop.example>:\r\n> New shoes!\r\n',
    })
    await Promise.allSettled([take(raw), take(raw)])
    await take(raw)
    const { conversation, messages, contact } = await only()
    expect(conversation).toMatchObject({
      channel: 'email',
      address: 'ada@example.org',
      subject: 'Re: Größe',
      state: 'waiting',
      contact: { name: 'Ada', email: 'ada@example.org' },
    })
    expect(messages).toMatchObject([{ body: 'Which sizes?', quoted: expect.stringContaining('New shoes!') }])
    // Whoever writes may name any sender: an address in a mail names nobody.
    expect(contact.identities).toEqual([])
    expect(await company.system.db.contact.count()).toBe(1)
  })

  it('is read whatever its characters and parts are, and runs nothing', async () => {
    await take({
      headers: ['Content-Type: text/plain; charset=iso-8859-1'],
      text: Buffer.from('Gr\xfc\xdfe', 'latin1'),
      from: 'a@example.org',
    })
    await take({
      headers: ['Content-Type: text/html; charset=utf-8'],
      text: '<p>Hello <b>you</b><script>alert(1)</script><img src="https://spy.example/x.png"></p><div>See <a href="https://ada.example">my page</a></div>',
      from: 'b@example.org',
    })
    await take({ headers: ['Content-Type: multipart/mixed; boundary=x'], text: '--x\r\nbroken', from: 'c@example.org' })
    await take({
      headers: ['Content-Type: multipart/mixed; boundary=x'],
      text: '--x\r\n\r\nSee the picture\r\n--x\r\nContent-Type: image/png; name=cat.png\r\nContent-Disposition: attachment; filename=cat.png\r\n\r\nxx\r\n--x--',
      from: 'd@example.org',
    })
    expect(await take(Buffer.from('nonsense'))).toEqual({ taken: 'nothing' })
    expect(await take({ from: 'nobody' })).toEqual({ taken: 'nothing' })
    const said = Object.fromEntries((await all()).map(({ address, preview }) => [address, preview]))
    expect(said['a@example.org']).toBe('Grüße')
    expect(said['b@example.org']).toBe('Hello you See my page (https://ada.example)')
    expect(said['d@example.org']).toBe('See the picture')
  })

  it('goes on where it answers, and nobody else’s mail does', async () => {
    await take({ id: 'first' })
    const references = ['In-Reply-To: <first@example.org>', 'References: <x@y> <first@example.org>']
    await take({ headers: references, text: 'And the price?' })
    expect((await only()).messages.map(({ body }) => body)).toEqual(['Hello', 'And the price?'])
    const { conversation } = await only()
    await closeConversation(mia, { conversationId: conversation.id, version: conversation.version })
    await take({ headers: references, text: 'Still there?' })
    expect((await only()).conversation.status).toBe('open')
    await take({ headers: references, text: 'Tell me all', from: 'eve@example.org' })
    expect(await all()).toHaveLength(2)
    await take({ subject: 'Something else' })
    expect(await all()).toHaveLength(3)
    expect(await company.system.db.contact.count()).toBe(2)
  })

  it('opens nothing when a program has written it', async () => {
    for (const header of [
      'Auto-Submitted: auto-replied',
      'Precedence: bulk',
      'List-Id: <news.example>',
      'Return-Path: <>',
    ]) {
      expect(await take({ headers: [header] })).toEqual({ taken: 'nothing' })
    }
    await take({ from: 'MAILER-DAEMON@example.org' })
    expect(await all()).toEqual([])
    await take({ id: 'first' })
    const away = ['In-Reply-To: <first@example.org>', 'Auto-Submitted: auto-replied']
    await take({ id: 'away', headers: away, text: 'I am away' })
    await take({ id: 'away', headers: away, text: 'I am away' })
    const { messages } = await only()
    expect(messages.slice(1)).toMatchObject([{ author: { kind: 'system' }, isNote: true }])
    expect(messages[1]?.body).toContain('I am away')
  })

  it('is for whoever knows the account’s address', async () => {
    const other = await testTenant()
    const raw = mailOf({})
    for (const key of ['x', await intakeKey(other.system)]) {
      await expect(takeInboxMail(visitor(company), { key, raw })).rejects.toMatchObject({ code: 'not_found' })
    }
    expect(await all()).toEqual([])
  })
})

describe('writing first by mail', () => {
  const person = async (email: string | null) =>
    (await company.system.db.contact.create({ data: { id: newId(), name: 'Ada', emailNormalized: email } })).id
  const to = (contactId: string, rest: { subject?: string; clientId?: string } = {}) =>
    writeToContact(mia, {
      contactId,
      channel: 'email',
      subject: 'Your order',
      clientId: randomUUID(),
      body: 'It is on its way.',
      ...rest,
    })

  it('begins a conversation with its subject, once, and their answer goes on with it', async () => {
    const address = `${randomUUID()}@example.org`
    const contactId = await person(address)
    const clientId = randomUUID()
    const both = await Promise.all([to(contactId, { clientId }), to(contactId, { clientId })])
    expect(new Set(both.map(({ conversationId }) => conversationId)).size).toBe(1)
    const { conversationId } = both[0]
    await work(conversationId)
    const [mail] = await mailsTo(address)
    expect(mail?.subject).toBe('Your order')
    expect(mail?.headers['in-reply-to']).toBeUndefined()
    const headers = [`In-Reply-To: ${mail?.headers['message-id']}`]
    await take({ from: address, subject: 'Re: Your order', text: 'Thank you!', headers })
    const { conversation, messages } = await only()
    expect(conversation).toMatchObject({ id: conversationId, subject: 'Your order', assignee: { name: 'Mia Lang' } })
    expect(messages.at(-1)?.body).toBe('Thank you!')
    // Another subject is another matter.
    expect((await to(contactId, { subject: 'The bill' })).conversationId).not.toBe(conversationId)
  })

  it('says beforehand why it cannot be done, and refuses it', async () => {
    const nobody = await person(null)
    const address = `${randomUUID()}@example.org`
    const unwilling = await person(address)
    await company.system.db.suppression.create({ data: { channel: 'email', address, reason: 'unsubscribed' } })
    const refuser = await person('no@example.org')
    await company.system.db.contactConsent.create({
      data: { id: newId(), contactId: refuser, channel: 'email', purpose: 'service', state: 'denied', source: 'staff' },
    })
    const wayOf = async (contactId: string) =>
      (await listWays(mia, { contactId })).items.find(({ channel }) => channel === 'email')
    expect(await wayOf(nobody)).toMatchObject({ problem: 'no_address' })
    expect(await wayOf(unwilling)).toMatchObject({ problem: null, addresses: [{ value: address, problem: 'refused' }] })
    expect((await wayOf(refuser))?.addresses).toMatchObject([{ problem: 'refused' }])
    for (const contactId of [nobody, unwilling, refuser]) {
      await expect(to(contactId)).rejects.toMatchObject({ code: 'conflict' })
    }
    const willing = await person('ada@example.org')
    const elsewhere = { contactId: willing, channel: 'email', address: 'other@example.org', subject: 'x' } as const
    await expect(writeToContact(mia, { ...elsewhere, clientId: randomUUID(), body: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(to(willing, { subject: '' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(to(willing, { subject: 'a\nBcc: b@example.org' })).rejects.toMatchObject({ code: 'invalid' })
    const foreign = await testMember(await testTenant(), 'agent')
    await expect(listWays(foreign, { contactId: willing })).rejects.toMatchObject({ code: 'not_found' })
    expect(await all()).toEqual([])
  })
})

describe('an answer by mail', () => {
  it('stands in its thread, and whoever answers it has shown that the address is theirs', async () => {
    const address = `${randomUUID()}@example.org`
    await take({ id: 'first', from: `Ada <${address}>`, subject: 'Shoes {{secret}}' })
    const { conversation } = await only()
    const reply = await sendReply(mia, {
      conversationId: conversation.id,
      version: conversation.version,
      clientId: randomUUID(),
      body: 'In **all** sizes.',
    })
    expect(reply.delivery).toMatchObject({ state: 'queued' })
    await work(conversation.id)
    const [mail] = await mailsTo(address)
    expect(mail).toMatchObject({ subject: 'Re: Shoes { {secret}}' })
    expect(mail?.text).toContain('In all sizes.')
    expect(mail?.text).toContain('Mia Lang')
    expect(mail?.from).toContain(company.tenant.name)
    expect(mail?.headers).toMatchObject({ 'in-reply-to': '<first@example.org>', references: '<first@example.org>' })
    expect(mail?.headers['auto-submitted']).toBeUndefined()
    expect((await threadOf(conversation.id)).messages.at(-1)?.delivery).toEqual({ state: 'sent', reason: null })

    const answer = [`In-Reply-To: ${mail?.headers['message-id']}`]
    await take({ from: 'eve@example.org', headers: answer })
    expect((await threadOf(conversation.id)).contact.identities).toEqual([])
    await take({ from: address, headers: answer, text: 'Great' })
    const thread = await threadOf(conversation.id)
    expect(thread.messages.at(-1)).toMatchObject({ body: 'Great' })
    expect(thread.contact.identities).toEqual([{ kind: 'email', value: address }])
    await work(conversation.id)
    expect(await mailsTo(address)).toHaveLength(1)
  })

  it('of the assistant says that it is one, and two programs do not go on for ever', async () => {
    await createDefaultAgent(company.system, {})
    const { db } = company.system
    await db.agent.updateMany({ where: {}, data: { channels: ['web_chat', 'email'] } })
    const address = `${randomUUID()}@example.org`
    await take({ from: address, id: 'first' })
    const { conversation } = await only()
    expect(conversation.state).toBe('bot')
    const agent = await db.agent.findFirstOrThrow({ where: { isDefault: true } })
    const answer = () =>
      postAgentMessage(company.system, {
        conversationId: conversation.id,
        answerId: newId(),
        agentId: agent.id,
        body: 'Within **two days** [1].',
        sources: [{ n: 1, title: 'Delivery', url: 'https://shop.example/delivery' }],
      })
    await answer()
    await work(conversation.id)
    const [mail] = await mailsTo(address)
    expect(mail?.headers['auto-submitted']).toBe('auto-replied')
    expect(mail?.text).toContain('Within two days.\n\nhttps://shop.example/delivery')
    for (let count = 0; count < 9; count++) await answer()
    await take({ from: address, headers: ['In-Reply-To: <first@example.org>'] })
    expect((await only()).conversation.state).toBe('waiting')
  })

  it('that comes back has failed', async () => {
    const address = `${randomUUID()}@example.org`
    await take({ from: address })
    const { conversation } = await only()
    const version = conversation.version
    await sendReply(mia, { conversationId: conversation.id, version, clientId: randomUUID(), body: 'Hello' })
    await work(conversation.id)
    const [mail] = await mailsTo(address)
    const report = [
      'From: MAILER-DAEMON@mx.example',
      'To: help@shop.example',
      `Message-ID: <${randomUUID()}@mx.example>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
      '',
      '--x',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--x',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${mail?.headers['message-id']}`,
      '',
      '--x--',
    ].join('\r\n')
    expect(await take(Buffer.from(report))).toEqual({ taken: 'report' })
    const thread = await threadOf(conversation.id)
    expect(thread.messages.at(-1)?.delivery).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('5.1.1'),
    })
    await expect(
      sendReply(mia, {
        conversationId: conversation.id,
        version: thread.conversation.version,
        clientId: randomUUID(),
        body: 'Hello?',
      }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

it('can be written by the sandbox, as a customer would', async () => {
  const taken: unknown[] = []
  const product = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    taken.push(await take(Buffer.concat(parts)))
    response.end()
  })
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve))
  const inbox = `http://shop.localhost:${(product.address() as AddressInfo).port}/mail/inbox/key`
  const write = (fields: Record<string, string>) =>
    fetch(`http://127.0.0.1:${sandbox.port}/mail/write`, {
      method: 'POST',
      body: new URLSearchParams({ from: 'ada@example.org', subject: 'Größe', text: 'Which?\n\nAda', ...fields }),
      redirect: 'manual',
    })
  expect((await write({ inbox })).status).toBe(302)
  expect((await write({ inbox: 'http://shop.localhost/elsewhere' })).status).toBe(400)
  await expect.poll(() => taken).toEqual([{ taken: 'message' }])
  expect((await only()).messages).toMatchObject([{ body: 'Which?\n\nAda' }])
  expect((await only()).conversation.subject).toBe('Größe')
  await new Promise((resolve) => product.close(resolve))
})

it('tells what is quoted from what is said', () => {
  const quotes = [
    'On Mon, 4 May 2026 at 10:00, Shop <help@shop.example>\nwrote:\n> x',
    '-----Original Message-----\nFrom: Shop',
    'Von: Shop\nGesendet: Montag\nAn: Ada\nBetreff: x\n\nHallo',
    '> only this\n> and this',
    'في ٤ مايو كتب Shop:\n> x',
  ]
  for (const quote of quotes) expect(splitQuoted(`Yes.\n\n${quote}`)).toEqual({ said: 'Yes.', quoted: quote })
  for (const text of ['From: me to you', '> all of it', 'On Monday I wrote this: see?\nmore']) {
    expect(splitQuoted(text)).toEqual({ said: text, quoted: null })
  }
})
