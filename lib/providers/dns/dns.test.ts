import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DnsServer, dns, type LocalRecord, startDnsServer } from '.'

const LONG = `v=DKIM1; k=rsa; p=${'A'.repeat(700)}`
const records: LocalRecord[] = [
  { name: 'acme.test', type: 'A', value: '203.0.113.7' },
  { name: 'acme.test', type: 'AAAA', value: '2001:db8::7' },
  { name: 'acme.test', type: 'NS', value: 'ns1.acme.test' },
  { name: 'acme.test', type: 'MX', value: '20 spare.acme.test' },
  { name: 'acme.test', type: 'MX', value: '10 Mail.acme.test.' },
  { name: 'acme.test', type: 'TXT', value: 'v=spf1 -all' },
  { name: 'acme.test', type: 'TXT', value: 'grüße' },
  { name: 'key.acme.test', type: 'TXT', value: LONG },
  { name: 'shop.acme.test', type: 'CNAME', value: 'acme.test' },
  { name: 'loop.acme.test', type: 'CNAME', value: 'loop.acme.test' },
  { name: '*.wild.test', type: 'A', value: '203.0.113.9' },
]

let server: DnsServer
let asked = dns()
beforeAll(async () => {
  server = await startDnsServer(({ name }) =>
    name.startsWith('fails.') ? 'fail' : name.startsWith('silent.') ? 'silent' : records,
  )
  asked = dns({ servers: [server.address], timeoutMs: 150, tries: 1 })
})
afterAll(() => server.close())

describe('a name that exists', () => {
  it('has its records of each kind', async () => {
    expect(await asked.a('acme.test')).toEqual(['203.0.113.7'])
    expect(await asked.aaaa('acme.test')).toEqual(['2001:db8::7'])
    expect(await asked.ns('acme.test')).toEqual(['ns1.acme.test'])
    expect(await asked.mx('acme.test')).toEqual(['mail.acme.test', 'spare.acme.test'])
    expect(await asked.cname('SHOP.acme.test')).toEqual(['acme.test'])
  })

  it('has texts whole, however many chunks carry them, also when they fit no datagram', async () => {
    expect((await asked.txt('acme.test')).sort()).toHaveLength(2)
    expect(await asked.txt('acme.test')).toContain('v=spf1 -all')
    expect(await asked.txt('key.acme.test')).toEqual([LONG])
  })

  it('that is an alias has the addresses of what it stands for', async () => {
    expect(await asked.a('shop.acme.test')).toEqual(['203.0.113.7'])
    expect(await asked.a('any.wild.test')).toEqual(['203.0.113.9'])
  })
})

describe('nothing', () => {
  it.each(['nowhere.test', 'shop.nowhere.test'])('is an empty answer for %s', async (name) => {
    expect(await asked.txt(name)).toEqual([])
    expect(await asked.cname(name)).toEqual([])
    expect(await asked.a(name)).toEqual([])
  })

  it('is the answer for a name without that kind of record, too', async () => {
    expect(await asked.cname('acme.test')).toEqual([])
    expect(await asked.mx('key.acme.test')).toEqual([])
  })
})

describe('a server that gives no answer', () => {
  it.each([
    ['fails.acme.test', 'server_failed'],
    ['silent.acme.test', 'timeout'],
    ['a..b', 'bad_name'],
    [`${'a'.repeat(64)}.acme.test`, 'bad_name'],
  ])('is a failure, not an absence: %s', async (name, kind) => {
    await expect(asked.txt(name)).rejects.toMatchObject({ name: 'DnsFailure', kind, code: 'provider_failed' })
  })

  it('is one that is not there', async () => {
    const gone = await startDnsServer(() => [])
    await gone.close()
    const failure = dns({ servers: [gone.address], timeoutMs: 150, tries: 1 }).a('acme.test')
    await expect(failure).rejects.toMatchObject({ name: 'DnsFailure' })
  })
})
