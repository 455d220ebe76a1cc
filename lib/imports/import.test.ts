import { beforeEach, describe, expect, it } from 'vitest'
import { createContact, createField, getContact, setConsent, updateContact } from '@/lib/contacts'
import { usedOf } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { cancelImport } from './cancel-import'
import { checkImport } from './check-import'
import { getImport } from './get-import'
import { checked, imported, uploaded } from './imports.fixture'
import { listImports } from './list-imports'
import { listRefused } from './list-refused'
import { proposeColumns } from './propose-columns'
import { refusedFile } from './refused-file'
import { startImport } from './start-import'
import { takeBatch } from './take-batch'
import { undoImport } from './undo-import'
import { workImport } from './work-import'

let company: TestTenant
let member: Awaited<ReturnType<typeof testMember>>
let job: TestTenant['system']
beforeEach(async () => {
  company = await testTenant()
  member = await testMember(company)
  job = company.system
})

const people = () =>
  member.db.contact.findMany({ orderBy: { id: 'asc' }, include: { identities: true, consents: true } })
const sumOf = ({ counts: { rows, undone: _, ...parts } }: Awaited<ReturnType<typeof getImport>>) => [
  rows,
  Object.values(parts).reduce((sum, part) => sum + part, 0),
]
const fileOf = async (importId: string) => {
  const parts = refusedFile(member, importId, {
    heading: 'Reason',
    reason: ({ reason, detail }) => [reason, detail].filter(Boolean).join(' '),
  })
  return (await gathered(parts)).join('')
}

const FILE = `Name;E-Mail;Telefon;Kundennummer;Tags
Ada;ADA@example.test;+49 30 1234567;k-1;vip, first
;not an address;;k-2;
Bob;;0049301234568;;

Ada again;ada@example.test;;;
Carl;;030 1234;;
Nobody;;;;
`

async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('an import', () => {
  it('says first what would come of each row, and touches nobody', async () => {
    const importId = await checked(member, job, FILE)
    const view = await getImport(member, { importId })
    expect(view).toMatchObject({
      state: 'checked',
      delimiter: ';',
      headers: ['Name', 'E-Mail', 'Telefon', 'Kundennummer', 'Tags'],
      counts: { rows: 6, waiting: 2, rejected: 3, duplicatesInFile: 1, created: 0 },
      foreseen: { created: 2, updated: 0, duplicates: 0, rejected: 0 },
    })
    expect(await people()).toEqual([])
    const { items } = await listRefused(member, { importId })
    expect(items).toEqual([
      { row: 3, state: 'rejected', reason: 'invalid', detail: 'email' },
      { row: 6, state: 'duplicate', reason: 'twice', detail: '2' },
      { row: 7, state: 'rejected', reason: 'invalid', detail: 'phone' },
      { row: 8, state: 'rejected', reason: 'unnamed', detail: null },
    ])
  })

  it('makes contacts with identities, tags, consent and their timeline, each row counted once', async () => {
    const consents = [
      { channel: 'email', purpose: 'marketing', state: 'granted', source: 'Fair', evidence: 'Signed list' },
    ] as const
    const importId = await imported(member, job, FILE, { tags: ['fair'], consents: [...consents] })
    const view = await getImport(member, { importId })
    expect(view).toMatchObject({ state: 'done', counts: { rows: 6, waiting: 0, created: 2, rejected: 3 } })
    expect(new Set(sumOf(view)).size).toBe(1)
    const [ada, bob] = await people()
    expect(ada).toMatchObject({ name: 'Ada', emailNormalized: 'ada@example.test', tags: ['fair', 'first', 'vip'] })
    expect(ada?.identities.map(({ kind, value }) => `${kind} ${value}`).sort()).toEqual([
      'email ada@example.test',
      'external k-1',
      'phone +49301234567',
    ])
    expect(bob?.consents).toMatchObject([
      { channel: 'email', state: 'granted', source: 'Fair', evidence: 'Signed list' },
    ])
    const events = await member.db.contactEvent.findMany({ where: { contactId: ada?.id ?? '' } })
    expect(events.map(({ kind }) => kind).sort()).toEqual(['consent', 'created'])
    expect(await usedOf(member, 'contacts')).toBe(2)
    expect(await fileOf(importId)).toBe(
      [
        'Name,E-Mail,Telefon,Kundennummer,Tags,Reason',
        ',not an address,,k-2,,invalid email',
        'Ada again,ada@example.test,,,,twice 2',
        'Carl,,030 1234,,,invalid phone',
        'Nobody,,,,,unnamed',
        '',
      ].join('\r\n'),
    )
  })

  it('of the same file again changes and doubles nobody', async () => {
    await imported(member, job, FILE)
    const before = await people()
    const importId = await imported(member, job, FILE)
    expect(await getImport(member, { importId })).toMatchObject({ counts: { created: 0, updated: 2, rejected: 3 } })
    expect(await people()).toEqual(before)
    expect(await usedOf(member, 'contacts')).toBe(2)
  })

  it('updates by external id, then address, then number, and leaves what is empty', async () => {
    await createField(member, { key: 'size', label: 'Shoe size', kind: 'number' })
    const ada = await createContact(member, {
      name: 'Ada',
      email: 'ada@example.test',
      externalId: 'k-1',
      title: 'Boss',
    })
    const bob = await createContact(member, { name: 'Bob', phone: '+49301234568' })
    const importId = await imported(
      member,
      job,
      'Customer number,Email,Phone,Name,Shoe size\nk-1,new@example.test,,,"41,5"\n,,+49301234568,Robert,\n',
    )
    expect(await getImport(member, { importId })).toMatchObject({ counts: { updated: 2, created: 0 } })
    const after = await getContact(member, { contactId: ada.id })
    expect(after).toMatchObject({ name: 'Ada', title: 'Boss', email: 'new@example.test', attributes: { size: 41.5 } })
    expect(after.identities.map(({ value }) => value).sort()).toEqual(['k-1', 'new@example.test'])
    expect(await getContact(member, { contactId: bob.id })).toMatchObject({ name: 'Robert' })
  })

  it('refuses a row that names two contacts, and takes two rows for one contact for a duplicate', async () => {
    await createContact(member, { name: 'Ada', email: 'ada@example.test', externalId: 'k-1' })
    await createContact(member, { name: 'Bob', email: 'bob@example.test' })
    const importId = await imported(member, job, 'customer id,email\nk-1,bob@example.test\nk-1b,ada@example.test\n')
    expect((await listRefused(member, { importId })).items).toEqual([
      { row: 2, state: 'rejected', reason: 'taken', detail: 'email' },
    ])
    const twice = await imported(member, job, 'customer id,email\nk-1,\n,ada@example.test\n')
    expect(await getImport(member, { importId: twice })).toMatchObject({ counts: { updated: 1, duplicatesInFile: 1 } })
  })

  it.each([
    ['create', { created: 1, updated: 0, duplicatesKnown: 1, rejected: 0 }],
    ['update', { created: 0, updated: 1, duplicatesKnown: 0, rejected: 1 }],
  ] as const)('by the rule %s', async (rule, counts) => {
    await createContact(member, { name: 'Ada', email: 'ada@example.test' })
    const file = 'email,name\nada@example.test,New\nbob@example.test,Bob\n'
    const importId = await imported(member, job, file, { rule })
    expect(await getImport(member, { importId })).toMatchObject({ state: 'done', counts })
  })

  it('never turns a refusal into an agreement', async () => {
    const { id: contactId } = await createContact(member, { email: 'ada@example.test' })
    await setConsent(member, { contactId, channel: 'email', purpose: 'marketing', state: 'denied' })
    const consents = [
      { channel: 'email', purpose: 'marketing', state: 'granted', source: 'List', evidence: 'Bought' },
    ] as const
    await imported(member, job, 'email\nada@example.test\n', { consents: [...consents] })
    expect((await people())[0]?.consents).toMatchObject([{ state: 'denied' }])
  })

  it('fills the plan to its limit and refuses the rest row by row', async () => {
    const small = await testTenant()
    const limited = { ...small.tenant, limits: { ...small.tenant.limits, contacts: 3 } }
    const at = { ...(await testMember(small)), tenant: limited }
    const work = { ...small.system, tenant: limited }
    const rows = Array.from({ length: 5 }, (_, n) => `p${n}@example.test`)
    const importId = await imported(at, work, `email\n${rows.join('\n')}\n`)
    expect(await getImport(at, { importId })).toMatchObject({ counts: { created: 3, rejected: 2 } })
    expect((await listRefused(at, { importId })).items.map(({ reason }) => reason)).toEqual(['limit', 'limit'])
    expect(await at.db.contact.count()).toBe(3)
    expect(await usedOf(at, 'contacts')).toBe(3)
  })

  it('goes on behind the last batch, whoever goes on, and is cancelled in between', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => `p${n}@example.test`)
    const importId = await checked(member, job, `email\n${rows.join('\n')}\n`)
    await startImport(member, { importId })
    await takeBatch(job, { importId, most: 20 })
    await Promise.all([takeBatch(job, { importId, most: 10 }), takeBatch(job, { importId, most: 10 })])
    expect((await getImport(member, { importId })).counts).toMatchObject({ created: 40, waiting: 10 })
    const stopped = await cancelImport(member, { importId })
    expect(stopped).toMatchObject({ state: 'cancelled', counts: { created: 40, waiting: 10 } })
    await workImport(job, { importId })
    expect(await member.db.contact.count()).toBe(40)
    expect(await usedOf(member, 'contacts')).toBe(40)
    await expect(cancelImport(member, { importId })).rejects.toMatchObject({ status: 409 })
    await expect(startImport(member, { importId })).rejects.toMatchObject({ status: 409 })
  })

  it('is undone: new contacts go, changed ones get back what nobody has changed since', async () => {
    const ada = await createContact(member, { name: 'Ada', email: 'ada@example.test', title: 'Boss', tags: ['old'] })
    const importId = await imported(
      member,
      job,
      'external id,email,name,title,company\nk-1,ada@example.test,Ada B,Chief,Acme\n,bob@example.test,Bob,,\n',
      { tags: ['batch'] },
    )
    await updateContact(member, { contactId: ada.id, title: 'Founder' })
    await undoImport(member, { importId })
    await workImport(job, { importId })
    expect(await getImport(member, { importId })).toMatchObject({ state: 'undone', counts: { undone: 2 } })
    const rest = await people()
    expect(rest).toHaveLength(1)
    expect(rest[0]).toMatchObject({ name: 'Ada', title: 'Founder', companyName: null, tags: ['old'] })
    expect(rest[0]?.identities.map(({ value }) => value)).toEqual(['ada@example.test'])
    expect(await usedOf(member, 'contacts')).toBe(1)
    await expect(undoImport(member, { importId })).rejects.toMatchObject({ status: 409 })
    // Their addresses are free again.
    await createContact(member, { email: 'bob@example.test' })
  })

  it('proposes the columns of the last file with the same headings', async () => {
    await createField(member, { key: 'note', label: 'Note', kind: 'text' })
    const first = await uploaded(member, 'E-Mail,X\na@example.test,1\n')
    expect((await proposeColumns(member, { importId: first.id })).columns).toEqual(['email', null])
    const columns = ['email' as const, 'attributes.note' as const]
    await checkImport(member, { importId: first.id, options: { columns, tags: ['again'] } })
    const second = await uploaded(member, 'E-Mail,X\nb@example.test,2\n')
    expect(await proposeColumns(member, { importId: second.id })).toMatchObject({ columns, last: { tags: ['again'] } })
  })

  it.each([
    [['email', 'email'], 'Two columns'],
    [['name', null], 'Choose which column'],
    [['email'], 'each column'],
    [['email', 'attributes.nothing'], 'no such field'],
  ])('cannot be checked with the columns %j', async (columns, words) => {
    const { id: importId } = await uploaded(member, 'a,b\n1,2\n')
    await expect(checkImport(member, { importId, options: { columns: columns as never } })).rejects.toThrow(words)
  })

  it('belongs to its account: nobody else sees it, acts on it or is touched by it', async () => {
    const branch = await testSubAccount(company)
    const there = await testMember(branch)
    const other = await testMember(await testTenant())
    await createContact(there, { name: 'Theirs', email: 'ada@example.test' })
    const importId = await checked(member, job, 'email,name\nada@example.test,Ours\n')
    for (const stranger of [there, other]) {
      expect((await listImports(stranger, {})).items).toEqual([])
      for (const verb of [getImport, startImport, cancelImport, undoImport, proposeColumns, listRefused]) {
        await expect(verb(stranger, { importId })).rejects.toMatchObject({ status: 404 })
      }
      await expect(refusedFile(stranger, importId, { heading: '', reason: () => '' }).next()).rejects.toMatchObject({
        status: 404,
      })
      await workImport(stranger === there ? branch.system : stranger, { importId }).catch(() => null)
    }
    await startImport(member, { importId })
    await workImport(job, { importId })
    expect(await there.db.contact.findMany({ select: { name: true } })).toEqual([{ name: 'Theirs' }])
    const own = await imported(there, branch.system, 'email,name\nada@example.test,Changed\n')
    expect(await getImport(there, { importId: own })).toMatchObject({ counts: { updated: 1 } })
    expect((await people()).map(({ name }) => name)).toEqual(['Ours'])
  })
})
