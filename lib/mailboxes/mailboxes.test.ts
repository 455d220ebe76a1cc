import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listConversations } from '@/lib/conversations'
import { platformDb } from '@/lib/db'
import { forgetEnvironment } from '@/lib/kernel'
import { type Given, mailOf } from '@/lib/mail-intake/mail.fixture'
import { withMailbox } from '@/lib/providers/imap'
import { type Sandbox, startSandbox } from '@/lib/sandbox/start-sandbox'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { addMailbox } from './add-mailbox'
import { mailboxReactions } from './jobs'
import { listMailboxes } from './list-mailboxes'
import { mailboxLine } from './mailbox-line'
import { pollMailbox } from './poll-mailbox'
import { readNow } from './read-now'
import { removeMailbox } from './remove-mailbox'
import { breakMs, runTurnSafely } from './run-turn'
import type { MailboxFields } from './schema'
import { testMailbox } from './test-mailbox'
import { updateMailbox } from './update-mailbox'

beforeAll(useFreshDatabase)

let sandbox: Sandbox
let dataDir: string

async function openSandbox(): Promise<void> {
  sandbox = await startSandbox({ port: 0, smtpPort: 0, dnsPort: 0, imapPort: 0, dataDir })
  allowSandbox()
}

function allowSandbox(): void {
  vi.stubEnv('MAIL_ALLOWED_SERVERS', `127.0.0.1:${sandbox.imapPort},127.0.0.1:1`)
  forgetEnvironment()
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mailboxes-'))
  await openSandbox()
})
afterAll(async () => {
  await sandbox.close()
  await rm(dataDir, { recursive: true })
  vi.unstubAllEnvs()
  forgetEnvironment()
})

let company: TestTenant
let admin: Awaited<ReturnType<typeof testMember>>
let address: string
let count = 0
beforeEach(async () => {
  allowSandbox()
  company = await testTenant()
  admin = await testMember(company, 'tenant_admin', 'Mia Lang')
  address = `help-${++count}@shop.example`
})

const fields = (given: Partial<MailboxFields> = {}): MailboxFields => ({
  host: '127.0.0.1',
  port: sandbox.imapPort,
  security: 'none',
  user: address,
  password: 'secret-of-the-mailbox',
  folder: 'INBOX',
  afterwards: 'seen',
  moveTo: null,
  everyMinutes: 2,
  ...given,
})

async function deliver(given: Given | Buffer, to = address): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: sandbox.smtpPort, secure: false })
  const raw = Buffer.isBuffer(given) ? given : mailOf(given)
  await transport.sendMail({ envelope: { from: 'ada@example.org', to }, raw })
  transport.close()
}

const add = async (given: Partial<MailboxFields> = {}) => (await addMailbox(admin, fields(given))).id
const poll = (id: string, isStopped?: () => boolean) => pollMailbox(company.system, id, isStopped)
const shown = async () => (await listMailboxes(admin, {})).items[0]
const said = async () =>
  (await listConversations(company.system, { status: 'any' })).items.map(({ preview }) => preview).sort()

/** What somebody's own mail program would find. */
async function inFolder(folder: string): Promise<{ seen: boolean }[]> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: sandbox.imapPort,
    secure: false,
    auth: { user: address, pass: 'any' },
    logger: false,
  })
  await client.connect()
  await client.mailboxOpen(folder)
  const mails = (await client.search({ all: true }, { uid: true })) as number[]
  const found = mails.length === 0 ? [] : await client.fetchAll(mails.join(','), { flags: true }, { uid: true })
  await client.logout()
  return found.map(({ flags }) => ({ seen: flags?.has('\\Seen') ?? false }))
}

describe('a mailbox that is read', () => {
  it('brings what arrives from then on into the inbox, each once, and marks it as read', async () => {
    await deliver({ text: 'An old one' })
    await company.system.db.mailbox.deleteMany({})
    const id = await add()
    await company.system.db.mailbox.updateMany({ data: { sinceAt: new Date(Date.now() + 600_000) } })
    expect(await poll(id)).toMatchObject({ isGood: true, isMore: false })
    expect(await said()).toEqual([])
    const same = mailOf({ text: 'Which sizes?', id: 'one-and-only' })
    await deliver(same)
    await deliver(same)
    await deliver({ text: 'And which colours?', from: 'Bo <bo@example.org>' })
    await poll(id)
    await poll(id)
    expect(await said()).toEqual(['And which colours?', 'Which sizes?'])
    expect(await inFolder('INBOX')).toEqual([{ seen: false }, { seen: true }, { seen: true }, { seen: true }])
    expect(await shown()).toMatchObject({ problem: null, taken: 2, left: 0, user: address })
    expect((await shown())?.readAt).not.toBeNull()
    expect(JSON.stringify(await shown())).not.toContain('secret')
  })

  it('moves what it took, and leaves it where that is not wanted', async () => {
    const id = await add({ afterwards: 'move', moveTo: 'Archive' })
    await deliver({ text: 'Hello' })
    await poll(id)
    expect([await inFolder('INBOX'), await inFolder('Archive')]).toEqual([[], [{ seen: false }]])
    await updateMailbox(admin, { mailboxId: id, ...fields({ afterwards: 'keep' }) })
    await deliver({ text: 'Hello again', from: 'bo@example.org' })
    await poll(id)
    expect(await inFolder('INBOX')).toEqual([{ seen: false }])
    expect(await said()).toHaveLength(2)
  })

  it('goes on after a stop between a mail and the note of it, and after the server has numbered anew', async () => {
    const id = await add()
    for (const n of [1, 2, 3]) await deliver({ text: `Mail ${n}`, from: `p${n}@example.org` })
    let asked = 0
    expect(await poll(id, () => asked++ === 1)).toMatchObject({ isMore: true })
    expect(await said()).toEqual(['Mail 1'])
    // As if the note of the first one had never been written.
    await company.system.db.mailbox.updateMany({ data: { lastUid: 0n } })
    await poll(id)
    expect(await said()).toEqual(['Mail 1', 'Mail 2', 'Mail 3'])
    const before = await company.system.db.mailbox.findFirst({})
    await sandbox.close()
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await openSandbox()
    await company.system.db.mailbox.updateMany({ data: { port: sandbox.imapPort } })
    await deliver({ text: 'Mail 4', from: 'p4@example.org' })
    await poll(id)
    expect((await company.system.db.mailbox.findFirst({}))?.uidValidity).not.toBe(before?.uidValidity)
    expect(await said()).toEqual(['Mail 1', 'Mail 2', 'Mail 3', 'Mail 4'])
  })

  it('takes what is hard to read, and answers no program', async () => {
    const id = await add()
    const headers = ['Content-Type: multipart/mixed; boundary=x']
    await deliver({ headers, text: '--x\r\nbroken', from: 'a@example.org' })
    await deliver({
      headers: [`Cc: ${Array.from({ length: 200 }, (_, n) => `p${n}@example.org`).join(', ')}`],
      text: 'To all of you',
      from: 'b@example.org',
    })
    await deliver({ headers: ['Auto-Submitted: auto-replied'], text: 'I am away', from: 'c@example.org' })
    await deliver(Buffer.from('From: d@example.org\r\nSubject: No id\r\n\r\nNo id'))
    await deliver(Buffer.from('nonsense'))
    await poll(id)
    await poll(id)
    expect(await said()).toEqual(expect.arrayContaining(['No id', 'To all of you']))
    expect(await said()).not.toContain('I am away')
    expect(await shown()).toMatchObject({ left: 0, problem: null })
    // Of a mail that is too long the beginning is asked for.
    const { password = '', ...server } = fields()
    const begun = await withMailbox({ ...server, password }, (mailbox) => mailbox.read(2, 1_000))
    expect([begun?.isCut, begun?.raw.length]).toEqual([true, 1_000])
  })
})

describe('a mailbox that cannot be read', () => {
  const refused = async (given: Partial<MailboxFields>) => {
    const id = await add(given)
    const test = await testMailbox(admin, { mailboxId: id })
    const polled = await poll(id)
    const problem = (await shown())?.problem
    await removeMailbox(admin, { mailboxId: id })
    return [test.isGood, test.problem, polled.isGood, problem]
  }

  it('says what is wrong, in the test and on its card', async () => {
    expect(await refused({ user: 'locked-a@shop.example' })).toEqual([false, 'sign_in', false, 'sign_in'])
    expect(await refused({ password: 'wrong' })).toEqual([false, 'sign_in', false, 'sign_in'])
    expect(await refused({ folder: 'Nowhere' })).toEqual([false, 'no_folder', false, 'no_folder'])
    expect(await refused({ port: 1 })).toEqual([false, 'not_reached', false, 'not_reached'])
    expect(await refused({ user: 'away-a@shop.example' })).toEqual([false, 'not_reached', false, 'not_reached'])
    expect(await refused({ security: 'starttls' })).toEqual([false, 'tls', false, 'tls'])
    expect(await refused({ security: 'tls' })).toEqual([false, 'tls', false, 'tls'])
    expect(await refused({ host: 'no-such-server.invalid' })).toEqual([
      false,
      'no_such_server',
      false,
      'no_such_server',
    ])
  }, 60_000)

  it('is not one inside the installation’s own network', async () => {
    const inside = createServer((socket) => socket.end('* OK ready\r\n'))
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
    const { port } = inside.address() as { port: number }
    expect(await refused({ port })).toEqual([false, 'private_address', false, 'private_address'])
    expect(await refused({ host: 'localhost', port })).toEqual([false, 'private_address', false, 'private_address'])
    await new Promise((resolve) => inside.close(resolve))
  })

  it('loses no mail whose connection breaks off, and works again by itself', async () => {
    address = `cut-${address}`
    const id = await add()
    await deliver({ text: 'Half of me' })
    expect(await poll(id)).toMatchObject({ isGood: false })
    expect(await shown()).toMatchObject({ problem: 'not_reached', taken: 0 })
    const whole = address.slice(4)
    await deliver({ text: 'All of me' }, whole)
    await company.system.db.mailbox.updateMany({ data: { user: whole } })
    expect(await poll(id)).toMatchObject({ isGood: true })
    expect(await said()).toEqual(['All of me'])
    expect(await shown()).toMatchObject({ problem: null, failedAt: null })
  })

  it('has a target that is missing without losing what was taken', async () => {
    const id = await add({ afterwards: 'move', moveTo: 'Nowhere' })
    await deliver({ text: 'Hello' })
    expect(await poll(id)).toMatchObject({ isGood: false })
    await poll(id)
    expect([await said(), (await shown())?.problem]).toEqual([['Hello'], 'no_target'])
  })

  it('is asked later and later, at most hourly', () => {
    expect([0, 1, 3, 8].map((failures) => breakMs(2, failures) / 60_000)).toEqual([2, 2, 4, 60])
  })
})

describe('the line of mailboxes', () => {
  const join = async (mailboxId: string) =>
    mailboxReactions[0]?.handler(company.system, { mailboxId }, new AbortController().signal)

  it('gives each its turn, again after its interval, and lets go of one that is gone', async () => {
    const id = await add()
    await join(id)
    await deliver({ text: 'Hello' })
    const turn = await mailboxLine.take()
    if (!turn) throw new Error('nobody has a turn')
    expect(turn).toMatchObject({ subjectId: id, failures: 0 })
    expect(await mailboxLine.take()).toBeNull()
    await runTurnSafely(turn, () => false)
    expect(await said()).toEqual(['Hello'])
    const row = await platformDb().turn.findFirst({ where: { subjectId: id } })
    expect((row?.nextAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(60_000)
    await readNow(admin, { mailboxId: id })
    await join(id)
    await removeMailbox(admin, { mailboxId: id })
    const last = await mailboxLine.take()
    if (!last) throw new Error('nobody has a turn')
    await runTurnSafely(last, () => false)
    expect(await platformDb().turn.count({ where: { subjectId: id } })).toBe(0)
  })
})

describe('settings of mailboxes', () => {
  it('keep a password for the server, its encryption and the user that it was typed for', async () => {
    const id = await add()
    const { password: _, ...rest } = fields()
    await updateMailbox(admin, { mailboxId: id, ...rest, everyMinutes: 5 })
    await expect(updateMailbox(admin, { mailboxId: id, ...rest, user: 'other@shop.example' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(updateMailbox(admin, { mailboxId: id, ...rest, host: 'evil.example' })).rejects.toMatchObject({
      code: 'invalid',
    })
    // It would go over the wire in the open, or in another way than it was typed for.
    await expect(updateMailbox(admin, { mailboxId: id, ...rest, security: 'starttls' })).rejects.toMatchObject({
      issues: [{ path: 'password' }],
    })
    await expect(addMailbox(admin, fields())).rejects.toMatchObject({ code: 'conflict' })
    await expect(addMailbox(admin, fields({ afterwards: 'move', user: 'x' }))).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('are another company’s business', async () => {
    const id = await add()
    const other = await testMember(await testTenant())
    expect((await listMailboxes(other, {})).items).toEqual([])
    for (const act of [removeMailbox, readNow, testMailbox]) {
      await expect(act(other, { mailboxId: id })).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(updateMailbox(other, { mailboxId: id, ...fields() })).rejects.toMatchObject({ code: 'not_found' })
    const agent = await testMember(company, 'agent', 'Mia Lang')
    await expect(addMailbox(agent, fields({ user: 'y' }))).rejects.toMatchObject({ code: 'forbidden' })
  })
})
