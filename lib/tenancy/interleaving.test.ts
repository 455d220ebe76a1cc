import { beforeAll, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant } from './directory'

const TENANTS = 200
const ROUNDS = 8
const contexts: TenantContext[] = []

beforeAll(async () => {
  const rows = Array.from({ length: TENANTS }, () => newId()).map((id) => ({
    id,
    slug: `i-${id.slice(-12)}`,
    name: id,
    planId: 'free',
    status: 'active',
  }))
  await platformDb().tenant.createMany({ data: rows })
  for (const { id } of rows) {
    const tenant = await findTenant({ id })
    if (tenant) contexts.push(tenantContext(tenant, systemActor('test')))
  }
})

const own = (ctx: TenantContext) => `row of ${ctx.tenantId}`

/** Reads, writes, rolled-back and failing transactions of one tenant; whatever it sees must be its own. */
async function work(ctx: TenantContext, round: number): Promise<string[]> {
  const kind = (round + Number.parseInt(ctx.tenantId.slice(-2), 16)) % 4
  if (kind === 0) await ctx.db.contact.create({ data: { name: own(ctx) } })
  if (kind === 1) {
    await ctx.db
      .$transaction(async (db) => {
        await db.contact.create({ data: { name: own(ctx) } })
        throw new Error('rolled back on purpose')
      })
      .catch((error: Error) => expect(error.message).toBe('rolled back on purpose'))
  }
  if (kind === 2) {
    const id = newId()
    await ctx.db.contact.create({ data: { id, name: own(ctx) } })
    await expect(ctx.db.contact.create({ data: { id, name: own(ctx) } })).rejects.toMatchObject({ code: 'P2002' })
  }
  const [listed, one, count] = await Promise.all([
    ctx.db.contact.findMany({ take: 50 }),
    ctx.db.contact.findFirst({}),
    ctx.db.$transaction((db) => db.contact.findMany({})),
  ])
  return [...listed, ...(one ? [one] : []), ...count].map((row) => row.name ?? '')
}

it('200 tenants over one small pool, with aborts, never see a row of another', async () => {
  expect(contexts).toHaveLength(TENANTS)
  let seen = 0
  for (let round = 0; round < ROUNDS; round++) {
    const lanes = 20
    const queue = [...contexts]
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (let ctx = queue.pop(); ctx; ctx = queue.pop()) {
          for (const name of await work(ctx, round)) {
            expect(name).toBe(own(ctx))
            seen++
          }
        }
      }),
    )
  }
  expect(seen).toBeGreaterThan(TENANTS)
}, 120_000)
