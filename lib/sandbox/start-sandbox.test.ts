import { mkdtemp, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dns } from '@/lib/providers/dns'
import { type Sandbox, startSandbox } from './start-sandbox'

let sandbox: Sandbox
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'))
  sandbox = await startSandbox({ port: 0, smtpPort: 0, dnsPort: 0, imapPort: 0, dataDir })
})

afterAll(async () => {
  await sandbox.close()
  await rm(dataDir, { recursive: true })
})

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** Node resolves no `*.localhost`, so the Host header says which site is meant. */
function get(
  path: string,
  host = 'localhost',
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: sandbox.port, path, method, headers: { host, ...headers } }
    const request = httpRequest(options, async (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

describe('hosts', () => {
  it('has its tools under local names', async () => {
    for (const host of ['localhost', `127.0.0.1:${sandbox.port}`, 'sandbox.localhost']) {
      expect((await get('/health', host)).status).toBe(200)
    }
    const front = await get('/')
    for (const word of ['Mailbox', 'techflow-site.localhost', 'built-in-slow']) expect(front.body).toContain(word)
  })

  it('answers nothing under other names, a company’s least of all', async () => {
    for (const host of ['techflow.localhost:3000', 'acme.example', 'evil.example']) {
      expect((await get('/mail', host)).status).toBe(421)
    }
    expect((await get('/mail', 'techflow-site.localhost')).status).toBe(404)
    expect((await get('/', 'techflow-site.localhost', {}, 'POST')).status).toBe(405)
    expect((await get('/nothing')).status).toBe(404)
  })
})

describe('mailbox', () => {
  const send = (mail: object) =>
    createTransport({ host: '127.0.0.1', port: sandbox.smtpPort, secure: false }).sendMail({
      from: 'Acme <hello@acme.example>',
      ...mail,
    })

  it('keeps what was sent, by recipient, with its links', async () => {
    await send({
      to: 'Ada@Customer.example',
      bcc: 'archive@acme.example',
      subject: 'Your order <1>',
      html: '<p>Hello <a href="https://acme.example/reset?a=1&amp;b=2">reset</a><script>alert(1)</script></p>',
      text: 'Hello, see https://acme.example/plain.',
      headers: { 'List-Unsubscribe': '<https://acme.example/u>' },
    })
    await send({ to: 'bob@customer.example', subject: 'Other', text: 'Nothing' })
    const list = JSON.parse((await get('/mail.json?to=ada@customer.example')).body)
    expect(list.mails).toHaveLength(1)
    const [mail] = list.mails
    expect(mail).toMatchObject({
      from: 'Acme <hello@acme.example>',
      subject: 'Your order <1>',
      to: ['ada@customer.example', 'archive@acme.example'],
    })
    expect(mail.links).toEqual(['https://acme.example/reset?a=1&b=2', 'https://acme.example/plain'])
    expect(mail.headers['list-unsubscribe']).toBe('<https://acme.example/u>')
    expect(JSON.parse((await get(`/mail/${mail.id}.json`)).body)).toEqual(mail)
    expect(JSON.parse((await get('/mail.json')).body).mails[0].subject).toBe('Other')
    expect((await get(`/mail/${mail.id}.eml`)).body).toContain('Subject: Your order <1>')
  })

  it('turns away whoever is not there, has no room or is to be asked later, as their names say', async () => {
    const codeOf = (to: string) =>
      send({ to, subject: 'Hello', text: 'Hello' }).catch((error: { responseCode?: number }) => error.responseCode)
    const people = ['gone', 'refused', 'full', 'late'].map((name) => codeOf(`${name}-ada@customer.example`))
    expect(await Promise.all(people)).toEqual([550, 550, 452, 451])
  })

  it('shows a mail without running what is in it', async () => {
    const [mail] = JSON.parse((await get('/mail.json?to=ada@customer.example')).body).mails
    const page = await get(`/mail/${mail.id}`)
    expect(page.body).toContain('Your order &lt;1&gt;')
    expect(page.body).not.toContain('<script>alert')
    expect(page.body).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    const frame = await get(`/mail/${mail.id}.html`)
    expect(frame.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await get('/mail?to=bob@customer.example')).body).not.toContain('Your order')
    expect((await get('/mail?to=nobody@customer.example')).body).toContain('No mail for nobody@customer.example yet')
    expect((await get('/mail/00000000-0000-7000-8000-000000000000')).status).toBe(404)
  })

  it('still has it after a restart', async () => {
    await sandbox.close()
    sandbox = await startSandbox({ port: 0, smtpPort: 0, dnsPort: 0, imapPort: 0, dataDir })
    expect(JSON.parse((await get('/mail.json')).body).mails).toHaveLength(2)
  })
})

describe('name server', () => {
  const zone = () => dns({ servers: [`127.0.0.1:${sandbox.dnsPort}`], timeoutMs: 500, tries: 1 })
  const json = { 'content-type': 'application/json' }
  const add = (record: object, headers = {}) =>
    get('/dns.json', 'localhost', { ...json, ...headers }, 'POST', JSON.stringify(record))

  it('answers with the records that its page lists, also after a restart', async () => {
    expect(await zone().txt('_proof.acme.example')).toEqual([])
    expect((await add({ type: 'TXT', name: '_proof.Acme.example.', value: 'x=1' })).status).toBe(201)
    const form = new URLSearchParams({ type: 'CNAME', name: 'www.acme.example', value: 'acme.localhost' }).toString()
    expect((await get('/dns', 'localhost', {}, 'POST', form)).status).toBe(302)
    await sandbox.close()
    sandbox = await startSandbox({ port: 0, smtpPort: 0, dnsPort: 0, imapPort: 0, dataDir })
    expect(await zone().txt('_proof.acme.example')).toEqual(['x=1'])
    expect(await zone().cname('www.acme.example')).toEqual(['acme.localhost'])
    expect((await get('/dns')).body).toContain('_proof.acme.example')
  })

  it('forgets a record that is removed', async () => {
    const { id } = JSON.parse((await add({ type: 'A', name: 'acme.example', value: '203.0.113.1' })).body)
    expect(await zone().a('acme.example')).toEqual(['203.0.113.1'])
    expect((await get(`/dns.json?id=${id}`, 'localhost', {}, 'DELETE')).status).toBe(200)
    expect(await zone().a('acme.example')).toEqual([])
    expect((await get(`/dns.json?id=${id}`, 'localhost', {}, 'DELETE')).status).toBe(404)
  })

  it('takes nothing that is no record, and nothing from other pages', async () => {
    const bad = [
      { type: 'A', name: 'a.example', value: 'not an address' },
      { type: 'TXT', name: 'a b', value: 'x' },
      { type: 'SRV', name: 'a.example', value: 'x' },
    ]
    for (const record of bad) expect((await add(record)).status).toBe(400)
    expect((await get('/dns.json', 'localhost', json, 'POST', '{')).status).toBe(400)
    const elsewhere = { origin: 'https://evil.example' }
    expect((await add({ type: 'TXT', name: 'a.example', value: 'x' }, elsewhere)).status).toBe(403)
  })
})

describe('websites', () => {
  it('answer with validators, and with 304 when nothing changed', async () => {
    const first = await get('/pricing', 'techflow-site.localhost:3025')
    expect(first.status).toBe(200)
    expect(first.body).toContain('http://techflow-site.localhost:3025/pricing')
    const { etag, 'last-modified': lastModified } = first.headers
    const host = 'techflow-site.localhost:3025'
    expect((await get('/pricing', host, { 'if-none-match': String(etag) })).status).toBe(304)
    expect((await get('/pricing', host, { 'if-modified-since': String(lastModified) })).status).toBe(304)
    expect(
      (await get('/pricing', host, { 'if-none-match': '"other"', 'if-modified-since': String(lastModified) })).status,
    ).toBe(200)
    expect((await get('/about', host, { 'if-none-match': String(etag) })).status).toBe(200)
  })

  it('have robots, sitemap, icon and a page for what is missing', async () => {
    const host = 'shopsphere-site.localhost'
    expect((await get('/robots.txt', host)).body).toContain('Sitemap: http://shopsphere-site.localhost/sitemap.xml')
    expect((await get('/sitemap.xml', host)).body).toContain('<loc>http://shopsphere-site.localhost/shipping</loc>')
    expect((await get('/favicon.svg', host)).headers['content-type']).toBe('image/svg+xml')
    expect((await get('/no-such-page', host)).status).toBe(404)
    expect((await get('/shipping/', host)).status).toBe(200)
    expect((await get('/shipping', host, {}, 'HEAD')).body).toBe('')
  })

  it('misbehave where they are meant to', async () => {
    const host = 'trap-site.localhost'
    expect((await get('/to-private', host)).headers.location).toBe('http://169.254.169.254/latest/meta-data/')
    expect((await get('/loop', host)).headers.location).toBe('/loop')
    expect((await get('/huge', host)).body.length).toBeGreaterThan(10_000_000)
    expect((await get('/error', host)).status).toBe(500)
    expect((await get('/report.pdf', host)).headers['content-type']).toBe('application/pdf')
    expect((await get('/calendar?month=2031-01', host)).body).toContain('/calendar?month=2031-02')
    expect((await get('/robots.txt', host)).body).toContain('Disallow: /private/')
    expect((await get('/good-1', host)).body).toContain('12 desks')
    await expect(get('/cut', host)).rejects.toThrow()
  })
})
