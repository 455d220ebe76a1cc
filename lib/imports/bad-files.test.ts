import { beforeAll, describe, expect, it } from 'vitest'
import { storage } from '@/lib/providers/storage'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { getImport } from './get-import'
import { imported, uploaded } from './imports.fixture'
import { listRefused } from './list-refused'

let company: TestTenant
let member: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  member = await testMember(company)
})

const utf16 = (text: string, mark = true) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
const reasons = async (content: string | Uint8Array) => {
  const importId = await imported(member, company.system, content)
  const { counts } = await getImport(member, { importId })
  const { items } = await listRefused(member, { importId })
  return { counts, reasons: items.map(({ row, reason, detail }) => [row, reason, detail]) }
}
let last = 0
const mail = () => `bad${++last}@example.test`

describe('a file', () => {
  it.each([
    ['with a byte order mark', () => `\ufeffemail,name\n${mail()},Zoë\n`],
    ['in UTF-16', () => utf16(`email,name\r\n${mail()},Zoë\r\n`)],
    ['in UTF-16 without its mark', () => utf16(`email,name\r\n${mail()},Zoë\r\n`, false)],
    ['in big-endian UTF-16', () => utf16(`email,name\r\n${mail()},Zoë\r\n`).swap16()],
    ['in Windows-1252', () => Buffer.from(`email;name\n${mail()};Zo\xeb\n`, 'latin1')],
    ['with mixed line ends', () => `email,name\r\n${mail()},Zoë\r${mail()},Zoë\n${mail()},Zoë`],
    ['with tabs', () => `email\tname\n${mail()}\tZoë\n`],
  ])('%s is read', async (_, make) => {
    const { counts } = await reasons(make())
    expect(counts.rejected).toBe(0)
    expect(counts.created).toBe(counts.rows)
    const newest = await member.db.contact.findFirst({ orderBy: { id: 'desc' } })
    expect(newest?.name).toBe('Zoë')
  })

  it('with a NUL, a cell of a megabyte, too many cells and broken characters refuses these rows alone', async () => {
    const fine = mail()
    const found = await reasons(
      [
        'email,name',
        `${mail()},A\0B`,
        `${mail()},${'x'.repeat(1_000_000)}`,
        `${mail()},A,B`,
        `${mail()},"A\nB"`,
        `${fine},Fine`,
        '',
      ].join('\n'),
    )
    expect(found.reasons).toEqual([
      [2, 'characters', 'name'],
      [3, 'too_long', 'name'],
      [4, 'columns', null],
      [5, 'invalid', 'name'],
    ])
    expect(found.counts).toMatchObject({ rows: 5, created: 1, rejected: 4 })
  })

  it('with addresses in odd forms refuses what is no address', async () => {
    const found = await reasons('email\n"a b"@example.test\na＠example.test\na@exa mple.test\nA@b\n')
    expect(found.counts).toMatchObject({ rows: 4, created: 0, rejected: 4 })
  })

  it('writes the domain of an address as mail servers know it, and refuses what no server takes', async () => {
    const odd = [
      '"quoted name"@example.test',
      'müller@example.test',
      'zoë@mail.münchen.test',
      'a@１２７.0.0.1',
      'a@b@ü.test',
    ]
    const found = await reasons(
      `email\nInfo@Bücher.test\n${odd.map((one) => `"${one.replaceAll('"', '""')}"`).join('\n')}\n`,
    )
    expect(found.counts).toMatchObject({ rows: 6, created: 1, rejected: 5 })
    const made = await member.db.contact.findFirst({ orderBy: { id: 'desc' } })
    expect(made?.emailNormalized).toBe('info@xn--bcher-kva.test')
  })

  it('keeps what looks like a formula as text', async () => {
    const [one, two] = [mail(), mail()]
    await reasons(`email,name\n${one},=1+1\n${two},'=HYPERLINK()\n`)
    const found = await member.db.contact.findMany({
      where: { emailNormalized: { in: [one, two] } },
      orderBy: { id: 'asc' },
    })
    expect(found.map(({ name }) => name).sort()).toEqual(['=1+1', '=HYPERLINK()'])
  })

  it.each([
    ['that is empty', '', 'no rows'],
    ['with headings alone', 'email,name\n', 'no rows'],
    ['with ten thousand columns', `${'a,'.repeat(10_000)}\n${'1,'.repeat(10_000)}\n`, '200 columns'],
    [
      'that is a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array(300).keys()].map((n) => n % 32)),
      'neither CSV nor XLSX',
    ],
    ['of an old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(7)]), 'old Excel'],
    ['whose quotation mark is never closed', `email,name\na@example.test,"open ${'x\n'.repeat(50)}`, 'never closed'],
    ['that only begins like a ZIP', Buffer.from('PK\x03\x04 and no more'), 'damaged'],
  ])('%s is refused with the reason, and nothing of it is kept', async (_, content, words) => {
    const { tenant } = company
    const before = (await storage().list(`${tenant.accountId}/`)).length
    await expect(uploaded(member, content)).rejects.toMatchObject({ userMessage: expect.stringContaining(words) })
    expect(await storage().list(`${tenant.accountId}/`)).toHaveLength(before)
  })

  it('that is larger than allowed is refused while it comes in', async () => {
    async function* endless() {
      for (;;) yield new Uint8Array(8 * 1024 * 1024).fill(65)
    }
    const { storeUpload } = await import('./store-upload')
    await expect(storeUpload(member, { fileName: 'big.csv', chunks: endless() })).rejects.toMatchObject({ status: 413 })
  })
})
