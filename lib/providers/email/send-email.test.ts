import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { forgetEnvironment } from '@/lib/kernel'
import { type OutgoingEmail, openMailer, sendEmail } from '.'
import { MailSession } from './mail-session'

const email: OutgoingEmail = {
  from: { name: 'TechFlow „Support“', address: 'no-reply@techflow.example' },
  to: 'joerg@kunde.example',
  replyTo: 'help@techflow.example',
  subject: 'Grüße aus dem Büro — 你好',
  html: '<p>Hallo <b>Jörg</b></p>',
  text: 'Hallo Jörg\n.\nEnde',
  headers: { 'List-Unsubscribe': '<https://techflow.example/off>' },
  messageId: '<0192-abc@techflow.example>',
}

const portOf = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  return (server.address() as AddressInfo).port
}

function use(environment: Record<string, string>) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  forgetEnvironment()
  onTestFinished(() => {
    vi.unstubAllEnvs()
    forgetEnvironment()
  })
}

/** A real mail server that keeps what it gets; the environment points at it. */
async function mailServer(options: SMTPServerOptions = {}) {
  const mails: { mail: ParsedMail; raw: string; from: string; to: string[]; user: string | undefined }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    async onData(stream, session, done) {
      const raw = Buffer.concat(await stream.toArray())
      const { mailFrom, rcptTo } = session.envelope
      mails.push({
        mail: await simpleParser(raw),
        raw: raw.toString(),
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        user: session.user,
      })
      done()
    },
    ...options,
  })
  server.on('error', () => undefined)
  const port = await portOf(server.server)
  use({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  return { mails, port }
}

describe('sendEmail', () => {
  it('delivers the message as it was meant', async () => {
    const { mails } = await mailServer()
    await sendEmail(email)
    expect(mails).toHaveLength(1)
    const [{ mail, from, to, raw } = { mail: {} as ParsedMail, from: '', to: [], raw: '' }] = mails
    expect({ from, to }).toEqual({ from: 'no-reply@techflow.example', to: ['joerg@kunde.example'] })
    expect(mail.from?.value[0]).toMatchObject(email.from)
    expect(mail.replyTo?.value[0]?.address).toBe('help@techflow.example')
    expect(mail).toMatchObject({ subject: email.subject, messageId: email.messageId })
    expect(mail.text?.trim()).toBe(email.text)
    expect(mail.html).toContain('<b>Jörg</b>')
    expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: 'https://techflow.example/off' } })
    expect(raw).not.toMatch(/nodemailer|x-mailer/i)
  })

  it('goes to the sandbox mailbox when no server is configured', async () => {
    const { mails, port } = await mailServer()
    use({ SMTP_URL: '', SANDBOX_SMTP_PORT: String(port) })
    await sendEmail(email)
    expect(mails).toHaveLength(1)
  })

  it('signs in with the user and password of the address', async () => {
    const { mails, port } = await mailServer({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) =>
        username === 'us er' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('no')),
    })
    use({ SMTP_URL: `smtp://us%20er:p%40ss@127.0.0.1:${port}` })
    await sendEmail(email)
    expect(mails[0]?.user).toBe('us er')
    use({ SMTP_URL: `smtp://other:wrong@127.0.0.1:${port}` })
    await expect(sendEmail(email)).rejects.toMatchObject({ kind: 'transient', code: 'provider_failed' })
  })

  it.each([
    ['subject', { subject: 'Hi\r\nBcc: victim@example.com' }],
    ['sender name', { from: { name: 'A\nBcc: victim@example.com', address: 'a@b.example' } }],
    ['header value', { headers: { 'X-A': 'a\r\n\r\nbody' } }],
    ['header name', { headers: { 'X-A: b\r\nBcc': 'victim@example.com' } }],
    ['list of recipients', { to: 'a@b.example, victim@example.com' }],
    ['recipient with a name', { to: 'Victim <victim@example.com>' }],
    ['recipient with an SMTP command', { to: 'a@b.example>\r\nRCPT TO:<victim@example.com' }],
    ['reply address', { replyTo: 'a@b.example\r\nBcc: victim@example.com' }],
    ['message id', { messageId: '<a@b>\r\nBcc: victim@example.com' }],
  ] satisfies [string, Partial<OutgoingEmail>][])('refuses an injected %s', async (_what, change) => {
    const { mails } = await mailServer()
    await expect(sendEmail({ ...email, ...change })).rejects.toMatchObject({ kind: 'permanent' })
    expect(mails).toHaveLength(0)
  })
})

const refusing = (code: number) => Object.assign(new Error('no'), { responseCode: code })

describe('failures', () => {
  it('are permanent when the recipient does not exist', async () => {
    await mailServer({ onRcptTo: (_address, _session, done) => done(refusing(550)) })
    await expect(sendEmail(email)).rejects.toMatchObject({ kind: 'permanent' })
  })

  it('are transient when the mailbox is busy', async () => {
    await mailServer({ onRcptTo: (_address, _session, done) => done(refusing(450)) })
    await expect(sendEmail(email)).rejects.toMatchObject({ kind: 'transient' })
  })

  it.each([
    [554, 'permanent'],
    [451, 'transient'],
  ])('follow the answer to the text: %i is %s', async (code, kind) => {
    await mailServer({
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on('end', () => done(refusing(code)))
      },
    })
    await expect(sendEmail(email)).rejects.toMatchObject({ kind })
  })

  it('are transient when no server is there', async () => {
    use({ SMTP_URL: 'smtp://127.0.0.1:1' })
    await expect(sendEmail(email)).rejects.toMatchObject({ kind: 'transient' })
  })

  /** A mail server that answers by table and hangs up, or falls silent, where the table ends. */
  async function scripted(answers: Record<string, string>, onEnd: (socket: Socket) => void): Promise<number> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.write('220 mail\r\n')
      socket.on('data', (data) => {
        const word = data.toString().split(/[\s:]/)[0]?.toUpperCase() ?? ''
        const answer = answers[word]
        if (answer) socket.write(`${answer}\r\n`)
        else onEnd(socket)
      })
    })
    return portOf(server)
  }

  const START = { EHLO: '250 hello', MAIL: '250 ok', RCPT: '250 ok' }

  it('are transient when the connection breaks before the text', async () => {
    const port = await scripted(START, (socket) => socket.destroy())
    use({ SMTP_URL: `smtp://127.0.0.1:${port}` })
    await expect(sendEmail(email)).rejects.toMatchObject({ kind: 'transient' })
  })

  it('are uncertain when the connection breaks after the text', async () => {
    const port = await scripted({ ...START, DATA: '354 go' }, (socket) => socket.destroy())
    use({ SMTP_URL: `smtp://127.0.0.1:${port}` })
    await expect(sendEmail(email)).rejects.toMatchObject({ kind: 'uncertain' })
  })

  it('are uncertain when the server never confirms the text', async () => {
    const port = await scripted({ ...START, DATA: '354 go' }, () => undefined)
    const session = await MailSession.open({ host: '127.0.0.1', port, socketTimeout: 200 })
    const failure = session.deliver({ from: 'a@b.example', to: 'c@d.example' }, Buffer.from('Subject: x\r\n\r\nx'))
    await expect(failure).rejects.toMatchObject({ kind: 'uncertain' })
  })

  it('are transient when the server never greets', async () => {
    const port = await portOf(createServer(() => undefined))
    const failure = MailSession.open({ host: '127.0.0.1', port, greetingTimeout: 200 })
    await expect(failure).rejects.toMatchObject({ kind: 'transient' })
  })
})

describe('a mailer', () => {
  it('carries many messages through few sessions, and a refused one ends none of them', async () => {
    let sessions = 0
    const { mails } = await mailServer({
      onConnect: (_session, done) => {
        sessions += 1
        done()
      },
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone') ? refusing(550) : null),
    })
    const mailer = openMailer({})
    const send = (n: number) =>
      mailer.send({ ...email, to: `${n % 5 === 0 ? 'gone' : 'there'}-${n}@d.example` }).then(
        () => 'sent',
        (error: { kind: string }) => error.kind,
      )
    const outcomes: string[] = []
    for (let round = 0; round < 8; round++) {
      outcomes.push(...(await Promise.all([0, 1, 2, 3, 4].map((n) => send(round * 5 + n)))))
    }
    mailer.close()
    expect(outcomes.filter((outcome) => outcome === 'permanent')).toHaveLength(8)
    expect(mails).toHaveLength(32)
    expect(sessions).toBe(5)
  })

  it('opens another session when the server has ended one', async () => {
    let turn = 0
    const { mails } = await mailServer({
      onRcptTo: (_address, _session, done) => {
        turn += 1
        done(turn === 1 ? refusing(421) : null)
      },
    })
    const mailer = openMailer({})
    await expect(mailer.send(email)).rejects.toMatchObject({ kind: 'transient' })
    await mailer.send(email)
    mailer.close()
    expect(mails).toHaveLength(1)
  })
})
