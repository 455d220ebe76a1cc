import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TestTenant, testTenant } from '@/lib/testing'

let a: TestTenant
let b: TestTenant
const mine = { contact: newId(), conversation: newId() }
const theirs = { contact: newId(), conversation: newId() }

async function fill(company: TestTenant, ids: typeof mine, name: string): Promise<void> {
  const { db } = company.system
  await db.contact.create({ data: { id: ids.contact, name } })
  await db.conversation.create({ data: { id: ids.conversation, contactId: ids.contact, channel: 'web_chat' } })
}

beforeAll(async () => {
  a = await testTenant()
  b = await testTenant()
  await fill(a, mine, 'mine')
  await fill(b, theirs, 'theirs')
})

const db = () => a.system.db
// Attacks are written as no compiler would let them through.
const anyDb = () => db() as unknown as Record<string, Record<string, (args?: unknown) => Promise<unknown>>>

const namesOf = async (company: TestTenant) =>
  (await company.system.db.contact.findMany({ orderBy: { id: 'asc' } })).map((row) => row.name)

describe('the scoped client', () => {
  it('reads its own rows and none of another company, by any operation', async () => {
    const where = { id: theirs.contact }
    const key = { tenantId_id: { tenantId: a.tenant.id, id: theirs.contact } }
    expect(await db().contact.findMany({})).toHaveLength(1)
    expect(await db().contact.findMany({ where })).toEqual([])
    expect(await db().contact.findFirst({ where })).toBeNull()
    expect(await db().contact.findUnique({ where: key })).toBeNull()
    expect(await db().contact.count({})).toBe(1)
    expect(await db().contact.count({ where: { OR: [{ id: theirs.contact }, { tenantId: b.tenant.id }] } })).toBe(0)
    expect((await db().contact.aggregate({ _count: true }))._count).toBe(1)
    expect(await db().contact.groupBy({ by: ['tenantId'] })).toEqual([{ tenantId: a.tenant.id }])
    expect(await db().contact.findMany({ where: { NOT: { tenantId: a.tenant.id } } })).toEqual([])
    const withRelations = await db().contact.findMany({ include: { conversations: true } })
    expect(withRelations.flatMap((row) => row.conversations.map(({ id }) => id))).toEqual([mine.conversation])
  })

  it('changes and deletes none of another company’s rows', async () => {
    const foreign = { tenantId_id: { tenantId: b.tenant.id, id: theirs.contact } }
    const unknown = { tenantId_id: { tenantId: a.tenant.id, id: theirs.contact } }
    expect((await db().contact.updateMany({ where: { id: theirs.contact }, data: { name: 'x' } })).count).toBe(0)
    expect((await db().contact.deleteMany({ where: { id: theirs.contact } })).count).toBe(0)
    await expect(db().contact.update({ where: unknown, data: { name: 'x' } })).rejects.toMatchObject({ code: 'P2025' })
    await expect(db().contact.update({ where: foreign, data: { name: 'x' } })).rejects.toThrow('another tenant')
    await expect(db().contact.delete({ where: foreign })).rejects.toThrow('another tenant')
    await expect(db().contact.findMany({ where: { tenantId: b.tenant.id } })).rejects.toThrow('another tenant')
    await expect(db().contact.create({ data: { tenantId: b.tenant.id, name: 'x' } })).rejects.toThrow('another tenant')
    await expect(
      db().contact.createMany({ data: [{ name: 'x' }, { tenantId: b.tenant.id, name: 'x' }] }),
    ).rejects.toThrow('another tenant')
    await expect(db().contact.updateMany({ data: { tenantId: b.tenant.id } })).rejects.toThrow('another tenant')
    await expect(
      db().contact.upsert({ where: unknown, create: { tenantId: b.tenant.id, name: 'x' }, update: {} }),
    ).rejects.toThrow('another tenant')
    expect([await namesOf(a), await namesOf(b)]).toEqual([['mine'], ['theirs']])
  })

  it('cannot point a row at another company’s', async () => {
    const stolen = db().conversation.create({ data: { contactId: theirs.contact, channel: 'web_chat' } })
    await expect(stolen).rejects.toMatchObject({ code: 'P2003' })
    const moved = db().conversation.updateMany({
      where: { id: mine.conversation },
      data: { contactId: theirs.contact },
    })
    await expect(moved).rejects.toMatchObject({ code: 'P2003' })
  })

  it.each([
    ['connect', { contact: { connect: { id: theirs.contact } }, channel: 'web_chat' }],
    ['create', { contact: { create: { name: 'x' } }, channel: 'web_chat' }],
    ['connectOrCreate', { contact: { connectOrCreate: { where: {}, create: {} } }, channel: 'web_chat' }],
    ['tenant-less nesting', { messages: { createMany: { data: [] } }, channel: 'web_chat' }],
  ])('refuses a nested write by %s', async (_, data) => {
    await expect(anyDb().conversation?.create?.({ data })).rejects.toThrow('nested write')
  })

  it.each([
    '$queryRaw',
    '$executeRaw',
    '$queryRawUnsafe',
    '$executeRawUnsafe',
    '$extends',
    '$parent',
    '_engine',
    '$on',
  ])('has no %s', (name) => expect(() => anyDb()[name]).toThrow('not open'))

  it('refuses operations that it does not know, and models that there are not', () => {
    for (const operation of ['findRaw', 'aggregateRaw', 'fields', 'toString', '$parent']) {
      expect(() => anyDb().contact?.[operation], operation).toThrow('not open')
    }
    expect(() => anyDb().tenant).toThrow('no model')
    expect(() => anyDb().constructor).toThrow('no model')
  })

  it('is written down as nothing, by whatever writes objects down', async () => {
    expect(JSON.stringify({ db: db() })).toBe('{"db":{}}')
    expect(await Promise.resolve(db())).toBe(db())
    expect(Reflect.get(db(), '$$typeof')).toBeUndefined()
  })

  it('keeps companies apart that ask for a row by its key in the same moment', async () => {
    const companies = await Promise.all(Array.from({ length: 4 }, () => testTenant()))
    const rows = await Promise.all(companies.map(({ system }) => system.db.contact.create({ data: { name: 'own' } })))
    const key = (index: number) => {
      const id = rows[index]?.id ?? ''
      return companies[index]?.system.key(id) ?? { tenantId_id: { tenantId: a.tenant.id, id } }
    }
    const found = await Promise.all(
      companies.map(({ system }, index) => system.db.contact.findUnique({ where: key(index) })),
    )
    expect(found.map((row) => row?.id)).toEqual(rows.map(({ id }) => id))
  })

  it('rolls a transaction back as a whole, and lets nobody else’s join it', async () => {
    const failing = db().$transaction(async (inside) => {
      await inside.contact.create({ data: { name: 'never' } })
      await db().$transaction((joined) => joined.contact.create({ data: { name: 'never either' } }))
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await namesOf(a)).toEqual(['mine'])
    const mixed = db().$transaction(() => b.system.db.$transaction((inside) => inside.contact.count({})))
    await expect(mixed).rejects.toThrow('one tenant')
  })
})
