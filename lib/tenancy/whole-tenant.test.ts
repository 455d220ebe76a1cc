import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env } from '@/lib/kernel'
import { testMember, testTenant } from '@/lib/testing'
import { childrenFirst, wholeTenant } from './whole-tenant'

describe('the order in which tables are emptied', () => {
  it('puts children before parents, and names tables that point at themselves or in a circle', () => {
    const { order, knotted } = childrenFirst([
      { name: 'parent', parents: [] },
      { name: 'child', parents: ['parent', 'tree'] },
      { name: 'tree', parents: ['tree'] },
      { name: 'hen', parents: ['egg'] },
      { name: 'egg', parents: ['hen'] },
    ])
    expect(order.indexOf('child')).toBeLessThan(order.indexOf('parent'))
    expect(order.indexOf('child')).toBeLessThan(order.indexOf('tree'))
    expect([...knotted].sort()).toEqual(['egg', 'hen', 'tree'])
    expect(order).toHaveLength(5)
  })

  it('knows every table that there is', async () => {
    const { tenant } = await testTenant()
    const client = new pg.Client({ connectionString: env().DATABASE_URL })
    await client.connect()
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'`,
      [SHARED_TENANT_SCHEMA],
    )
    await client.end()
    const tables = await wholeTenant(tenant.id, tenant.placement).tables()
    expect([...tables].sort()).toEqual(rows.map(({ name }) => name).sort())
    expect(tables.indexOf('message')).toBeLessThan(tables.indexOf('conversation'))
  })
})

describe('the whole of a tenant', () => {
  it('is counted, read without its secrets, and erased in batches; a neighbour stays as it is', async () => {
    const [acme, neighbour] = [await testTenant(), await testTenant()]
    for (const company of [acme, neighbour]) {
      await testMember(company)
      await company.system.db.member.updateMany({ data: { passwordHash: 'a secret hash' } })
      for (let n = 0; n < 7; n++) await company.system.db.contact.create({ data: { name: `Contact ${n}` } })
    }
    const whole = wholeTenant(acme.tenant.id, acme.tenant.placement)
    const other = wholeTenant(neighbour.tenant.id, neighbour.tenant.placement)
    expect(await whole.countRows()).toMatchObject({ contact: 7, member: 1, message: 0 })
    expect(await whole.countSecrets()).toBe(1)
    const first = await whole.readRows('contact', null, 4)
    const rest = await whole.readRows('contact', first.at(-1)?.key ?? null, 4)
    expect(new Set([...first, ...rest].map(({ key }) => key)).size).toBe(7)
    expect(JSON.stringify(await whole.readRows('member', null, 5))).not.toContain('secret hash')

    const before = await other.digestRows(100)
    const batches: number[] = []
    while (batches.at(-1) !== 0) batches.push(await whole.eraseBatch('contact', 3))
    expect(batches).toEqual([3, 3, 1, 0])
    expect(await other.digestRows(100)).toEqual(before)
    await neighbour.system.db.contact.updateMany({ data: { name: 'Changed' } })
    expect(await other.digestRows(100)).not.toEqual(before)
  })
})
