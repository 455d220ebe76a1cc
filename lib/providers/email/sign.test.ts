import { type AddressInfo, createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { forgetEnvironment } from '@/lib/kernel'
import { makeSigningKey, type OwnServer, sendEmail, tryOwnServer } from '.'
import { verifySignature } from './verify-signature.fixture'

let key: { privateKey: string; publicKey: string }
beforeAll(async () => {
  key = await makeSigningKey()
})

const email = {
  from: { name: 'Grüße von Acme', address: 'hello@acme.example' },
  to: 'kunde@example.org',
  replyTo: 'help@acme.example',
  subject:
    'Eine lange Betreffzeile mit Umlauten äöü, die gefaltet wird, weil sie länger als achtundsiebzig Zeichen ist',
  html: '<p>Hallo   Welt </p>\n',
  text: 'Hallo   Welt \n.\n\n\n',
  messageId: '<1@acme.example>',
  headers: {
    'List-Unsubscribe': `<https://www.acme.example/unsubscribe/${'t0k3n'.repeat(30)}>, <mailto:off@acme.example?subject=${'x'.repeat(60)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
}

/** A company's own mail server; whatever it gets is kept as it came. */
async function ownServer(
  options: SMTPServerOptions = {},
  isAllowed = true,
): Promise<{ mails: string[]; own: OwnServer }> {
  const mails: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'acme' && password === 'right' ? done(null, { user: username }) : done(new Error('no')),
    async onData(stream, _session, done) {
      mails.push(Buffer.concat(await stream.toArray()).toString('latin1'))
      done()
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  vi.stubEnv('MAIL_ALLOWED_SERVERS', isAllowed ? `localhost:1, 127.0.0.1:${port}` : '')
  forgetEnvironment()
  return { mails, own: { host: '127.0.0.1', port, security: 'none', user: 'acme', password: 'right' } }
}

describe('a signed message', () => {
  const signature = () => ({ domain: 'acme.example', selector: 'mail-1', privateKey: key.privateKey })

  it('is valid for its receiver, over every header that receivers look at', async () => {
    const { mails, own } = await ownServer()
    await sendEmail(email, { server: own, signature: signature() })
    expect(verifySignature(mails[0] ?? '', key.publicKey)).toMatchObject({
      isValid: true,
      domain: 'acme.example',
      selector: 'mail-1',
      headers: expect.arrayContaining([
        'from',
        'to',
        'subject',
        'reply-to',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ]),
    })
  })

  it('is no longer valid when somebody changes a word or a header', async () => {
    const { mails, own } = await ownServer()
    await sendEmail(email, { server: own, signature: signature() })
    const raw = mails[0] ?? ''
    const changes: [RegExp, string][] = [
      [/One-Click/, 'Two-Click'],
      [/hello@acme/, 'hullo@acme'],
      [/Hallo/, 'Hullo'],
    ]
    for (const [word, other] of changes) {
      expect(raw).toMatch(word)
      expect(verifySignature(raw.replace(word, other), key.publicKey).isValid).toBe(false)
    }
    expect(verifySignature(raw, (await makeSigningKey()).publicKey).isValid).toBe(false)
  })

  it('is not signed where no key is given', async () => {
    const { mails, own } = await ownServer()
    await sendEmail(email, { server: own })
    expect(mails[0]).not.toMatch(/dkim-signature/i)
  })
})

describe('a company’s own server', () => {
  it('is signed in to', async () => {
    const { own } = await ownServer()
    await tryOwnServer(own, 'hello@acme.example')
  })

  it('on a private address is not used', async () => {
    const { mails, own } = await ownServer({}, false)
    await expect(tryOwnServer(own, 'a@b.example')).rejects.toMatchObject({ reason: 'private_address' })
    await expect(sendEmail(email, { server: own })).rejects.toMatchObject({
      reason: 'private_address',
      kind: 'permanent',
    })
    await expect(sendEmail(email, { server: { ...own, host: 'localhost' } })).rejects.toMatchObject({
      reason: 'private_address',
    })
    expect(mails).toEqual([])
  })

  it('says in words what is wrong with the sign-in', async () => {
    const { own } = await ownServer()
    const failure = tryOwnServer({ ...own, password: 'wrong' }, 'a@b.example')
    await expect(failure).rejects.toMatchObject({
      reason: 'sign_in',
      userMessage: 'The mail server refused the user name or the password.',
    })
  })

  it('that has no encryption is not spoken to in the clear when it should have', async () => {
    const { own } = await ownServer()
    await expect(tryOwnServer({ ...own, security: 'starttls' }, 'a@b.example')).rejects.toMatchObject({ reason: 'tls' })
    await expect(tryOwnServer({ ...own, security: 'tls' }, 'a@b.example')).rejects.toMatchObject({ reason: 'tls' })
  })

  it('that is not there, or has no such name', async () => {
    const { own } = await ownServer()
    vi.stubEnv('MAIL_ALLOWED_SERVERS', '127.0.0.1:1')
    forgetEnvironment()
    await expect(tryOwnServer({ ...own, port: 1 }, 'a@b.example')).rejects.toMatchObject({ reason: 'not_reached' })
    await expect(tryOwnServer({ ...own, host: 'nowhere.invalid' }, 'a@b.example')).rejects.toMatchObject({
      reason: 'no_such_server',
    })
  })

  it.each([
    ['sender_refused', { onMailFrom: (_a, _s, done) => done(Object.assign(new Error('no'), { responseCode: 550 })) }],
    ['recipient_refused', { onRcptTo: (_a, _s, done) => done(Object.assign(new Error('no'), { responseCode: 550 })) }],
  ] satisfies [string, SMTPServerOptions][])('tells %s', async (reason, options) => {
    const { own } = await ownServer(options)
    await expect(sendEmail(email, { server: own })).rejects.toMatchObject({ reason, kind: 'permanent' })
  })

  it('that answers a letter at a time is given up', { timeout: 30_000 }, async () => {
    const slow = createServer((socket) => {
      socket.on('error', () => undefined)
      const timer = setInterval(() => socket.write('2'), 500)
      socket.on('close', () => clearInterval(timer))
    })
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      slow.close()
    })
    const { port } = slow.address() as AddressInfo
    vi.stubEnv('MAIL_ALLOWED_SERVERS', `127.0.0.1:${port}`)
    forgetEnvironment()
    const own: OwnServer = { host: '127.0.0.1', port, security: 'none', user: null, password: null }
    await expect(tryOwnServer(own, 'a@b.example')).rejects.toMatchObject({ reason: 'timeout' })
  })
})
