import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { platformDb, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env, newId } from '@/lib/kernel'
import { systemActor, type TenantContext, tenantContext, writeAudit } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { auditFile } from './audit-file'
import { keepForPlan } from './audit-upkeep'
import { listAudit } from './list-audit'
import { eraseAudit, shortenAudit } from './remove-audit'
import { sealAllAudits, sealAudit } from './seal-audit'
import { verifyAudit } from './verify-audit'

let acme: TestTenant
let ctx: TenantContext
let owner: pg.Client

const job = (company: TestTenant, accountId: string = company.tenant.id) =>
  tenantContext(company.tenant, systemActor('test'), undefined, accountId)

async function write(inside: TenantContext, actions: string[]): Promise<void> {
  for (const action of actions) await writeAudit(inside, action, 'success', { resourceId: action, detail: action })
}

const names = (count: number, prefix = 'things.n') => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

/** Entries as `audit.verify` numbers them. */
const numbered = async (inside: TenantContext) => {
  const seals = await inside.db.auditSeal.findMany({ orderBy: { seq: 'asc' } })
  return seals.map((seal) => ({ seq: Number(seal.seq), id: seal.auditId }))
}

/** Behind the app's back, as whoever holds the database. */
async function asOwner(sql: string, values: unknown[]): Promise<void> {
  await owner.query('ALTER TABLE audit_log DISABLE TRIGGER USER')
  const { rowCount } = await owner.query(sql, values)
  await owner.query('ALTER TABLE audit_log ENABLE TRIGGER USER')
  expect(rowCount).toBeGreaterThan(0)
}

beforeAll(async () => {
  await useFreshDatabase()
  owner = new pg.Client({ connectionString: env().DATABASE_URL })
  await owner.connect()
  await owner.query(`SET search_path = ${SHARED_TENANT_SCHEMA}, app`)
})
afterAll(() => owner.end())
beforeEach(async () => {
  acme = await testTenant()
  ctx = job(acme)
})

describe('the chain', () => {
  it('takes every entry once, in order, while commands run in parallel and sealers meet', async () => {
    await Promise.all(names(60).map((name) => write(ctx, [name])))
    await Promise.all([sealAudit(ctx), sealAudit(ctx), sealAllAudits()])
    const links = await numbered(ctx)
    expect(links.map(({ seq }) => seq)).toEqual(names(60).map((_, index) => index + 1))
    expect(new Set(links.map(({ id }) => id)).size).toBe(60)
    expect(await verifyAudit(ctx, {})).toMatchObject({ lastSeq: 60, total: 60, broken: null, nextCursor: null })
    expect(await sealAudit(ctx)).toBe(1)
  })

  it.each([
    ['changed', 'UPDATE audit_log SET actor_label = $2 WHERE id = $1', ['Somebody else']],
    ['changed', "UPDATE audit_log SET created_at = created_at - interval '1 ms' * $2 WHERE id = $1", [1]],
    ['changed', 'UPDATE audit_log SET after = $2 WHERE id = $1', [{ role: 'viewer' }]],
    ['missing', 'DELETE FROM audit_log WHERE id = $1 AND $2::text IS NOT NULL', ['x']],
    ['gap', 'DELETE FROM audit_seal WHERE audit_id = $1 AND $2::text IS NOT NULL', ['x']],
    ['changed', 'UPDATE audit_seal SET hash = $2 WHERE audit_id = $1', [Buffer.alloc(32)]],
  ])('says where it breaks: %s by %s', async (reason, sql, values) => {
    await write(ctx, names(12))
    await sealAudit(ctx)
    const [, , , , , , link] = await numbered(ctx)
    await asOwner(sql, [link?.id, ...values])
    const { broken } = await verifyAudit(ctx, {})
    expect(broken).toMatchObject({ reason })
    expect(broken?.seq).toBe(sql.startsWith('DELETE FROM audit_seal') ? 8 : 7)
  })

  it('knows that the last entries were cut off, and that one was slipped in', async () => {
    await write(ctx, names(5))
    await sealAudit(ctx)
    await asOwner(
      `INSERT INTO audit_log (tenant_id, id, sub_tenant_id, actor_kind, actor_label, action, resource, result)
       VALUES ($1, $2, NULL, 'member', 'A', 'things.invented', 'things', 'success')`,
      [acme.tenant.id, newId()],
    )
    expect((await verifyAudit(ctx, {})).broken).toMatchObject({ reason: 'unsealed' })
    await asOwner(
      `WITH gone AS (DELETE FROM audit_seal WHERE tenant_id = $1 AND seq > 3 RETURNING audit_id)
       DELETE FROM audit_log WHERE tenant_id = $1 AND id IN (SELECT audit_id FROM gone)`,
      [acme.tenant.id],
    )
    expect((await verifyAudit(ctx, {})).broken).not.toBeNull()
  })

  it('cannot be made anew by whoever holds the database: the signature is not there', async () => {
    await write(ctx, names(8))
    await sealAudit(ctx)
    const [, , third] = await numbered(ctx)
    await asOwner("UPDATE audit_log SET detail = 'nothing happened' WHERE id = $1", [third?.id])
    // The owner computes every hash anew, as the sealing does.
    await owner.query(
      "SELECT set_config('app.current_tenant_id', $1, false), set_config('app.current_sub_tenant_id', $1, false)",
      [acme.tenant.id],
    )
    await owner.query('DELETE FROM audit_seal WHERE tenant_id = $1', [acme.tenant.id])
    await owner.query(
      'INSERT INTO queue.audit_pending (tenant_id, account_id, audit_id) SELECT tenant_id, tenant_id, id FROM audit_log WHERE tenant_id = $1 ORDER BY id',
      [acme.tenant.id],
    )
    await owner.query('SELECT * FROM seal_audit(1000)')
    await owner.query(
      "SELECT set_config('app.current_tenant_id', '', false), set_config('app.current_sub_tenant_id', '', false)",
    )
    const part = await ctx.db.$audit.verify(0, 1_000)
    expect(part.broken).toBeNull()
    expect((await verifyAudit(ctx, {})).broken).toMatchObject({ reason: 'signature', seq: 8 })
  })

  it('is looked at from the last check on, whose head must still stand', async () => {
    await write(ctx, names(6))
    await verifyAudit(ctx, {})
    await write(ctx, names(4, 'later.n'))
    expect(await verifyAudit(ctx, { mode: 'new' })).toMatchObject({ broken: null, lastSeq: 11 })
    const links = await numbered(ctx)
    await asOwner("UPDATE audit_log SET detail = 'x' WHERE id = $1", [links[8]?.id])
    expect((await verifyAudit(ctx, {})).broken).toMatchObject({ seq: 9, reason: 'changed' })
    await expect(verifyAudit(ctx, { cursor: '3.forged' })).rejects.toMatchObject({ status: 400 })
  })
})

describe('an entry', () => {
  it('is not changed and not removed by the app', async () => {
    await write(ctx, names(2))
    await sealAudit(ctx)
    for (const attempt of [
      () => ctx.db.auditLog.updateMany({ where: {}, data: { detail: 'x' } }),
      () => ctx.db.auditLog.deleteMany({}),
      () => ctx.db.auditSeal.deleteMany({}),
      () =>
        ctx.db.auditSeal.create({
          data: { accountId: acme.tenant.id, seq: 9n, auditId: newId(), hash: new Uint8Array(32) },
        }),
      () => ctx.db.auditBlock.updateMany({ where: {}, data: { signature: 'x' } }),
    ]) {
      await expect(attempt()).rejects.toThrow(/permission denied/)
    }
    expect(await ctx.db.auditLog.count()).toBe(2)
  })

  it('is seen by its own account alone, and each account has a chain of its own', async () => {
    const [north, south] = [newId(), newId()].map((id) => job(acme, id)) as [TenantContext, TenantContext]
    await write(ctx, ['things.main'])
    await write(north, ['things.north'])
    await write(south, ['things.south'])
    const other = job(await testTenant())
    await write(other, ['things.other'])
    for (const [inside, action] of [
      [ctx, 'main'],
      [north, 'north'],
      [south, 'south'],
      [other, 'other'],
    ] as const) {
      const { items } = await listAudit(inside, {})
      expect(items.map((item) => item.action)).toEqual([`things.${action}`])
      expect(await verifyAudit(inside, {})).toMatchObject({ total: 1, broken: null })
      expect((await listAudit(inside, { search: 'things.' })).items[0]?.seq).toBe(1)
    }
  })

  it('is found by who, what, when and how it ended, page by page', async () => {
    const since = new Date(Date.now() - 1).toISOString()
    await write(ctx, names(7))
    await writeAudit(ctx, 'doors.open', 'failure', { resourceId: 'd1', detail: '100% closed' })
    const list = (input: object) => listAudit(ctx, input).then(({ items }) => items.map((item) => item.action))
    expect(await list({ result: 'failure' })).toEqual(['doors.open'])
    expect(await list({ action: 'doors.open', resource: 'doors', resourceId: 'd1' })).toEqual(['doors.open'])
    expect(await list({ search: '100%' })).toEqual(['doors.open'])
    expect(await list({ search: '100_' })).toEqual([])
    expect(await list({ actorKind: 'member' })).toEqual([])
    expect(await list({ actorKind: 'system', actorId: 'test', from: since })).toHaveLength(8)
    expect(await list({ until: since })).toEqual([])
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listAudit(ctx, { limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((item) => item.action))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(['doors.open', ...names(7).reverse()])
  })
})

describe('an export', () => {
  const read = async (format: 'csv' | 'json', filter: object = {}) => {
    let text = ''
    for await (const part of auditFile(ctx, format, filter)) text += part
    return text
  }

  it('holds every entry of the filter, more than a page of them, and no formula', async () => {
    await ctx.db.auditLog.createMany({
      data: names(2_300).map((action) => ({
        id: newId(),
        actorKind: 'member',
        actorLabel: '=HYPERLINK("http://x")',
        action,
        resource: 'things',
        result: 'success',
      })),
    })
    const rows = JSON.parse(await read('json')) as { action: string }[]
    expect(rows.map((row) => row.action).sort()).toEqual(names(2_300).sort())
    const csv = (await read('csv', { action: 'things.n5' })).trim().split('\r\n')
    expect(csv).toHaveLength(2)
    expect(csv[1]).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(JSON.parse(await read('json', { action: 'nothing' }))).toEqual([])
  })

  it('is a feature of the plan', async () => {
    const small = await testTenant({ planId: 'free' })
    await expect(auditFile(job(small), 'csv', {}).next()).rejects.toMatchObject({ status: 403 })
  })
})

describe('what goes', () => {
  it('goes in whole blocks after the plan’s days, and the rest still verifies', async () => {
    await write(ctx, names(3, 'old.n'))
    await sealAudit(ctx)
    await write(ctx, names(2, 'new.n'))
    await sealAudit(ctx)
    const age = `UPDATE audit_block SET created_at = now() - interval '40 days' WHERE tenant_id = $1 AND seq = 3`
    await owner.query(age, [acme.tenant.id])
    expect(await keepForPlan({ ...acme.tenant, limits: { audit_days: -1 } })).toBe(0)
    expect(await keepForPlan({ ...acme.tenant, limits: { audit_days: 90 } })).toBe(0)
    expect(await keepForPlan({ ...acme.tenant, limits: { audit_days: 30 } })).toBe(3)
    expect((await listAudit(ctx, {})).items.map((item) => item.action)).toEqual(['new.n1', 'new.n0'])
    expect(await verifyAudit(ctx, {})).toMatchObject({ broken: null, lastSeq: 5 })
    await asOwner("UPDATE audit_log SET detail = 'x' WHERE tenant_id = $1 AND action = 'new.n0'", [acme.tenant.id])
    expect((await verifyAudit(ctx, {})).broken).toMatchObject({ seq: 4, reason: 'changed' })
  })

  it('is never of the last 7 days, not even for the platform', async () => {
    await write(ctx, names(2))
    await sealAudit(ctx)
    await expect(shortenAudit(acme.tenant, new Date())).rejects.toThrow(/last 7 days/)
    expect(await ctx.db.auditLog.count()).toBe(2)
  })

  it('is all of the account when it is erased, by the platform’s role alone', async () => {
    const north = job(acme, newId())
    await write(ctx, names(3))
    await sealAudit(ctx)
    await write(ctx, names(2))
    await write(north, names(2))
    const whole = { tenantId: acme.tenant.id, subTenantId: null, placement: acme.tenant.placement }
    expect(await eraseAudit({ ...whole, subTenantId: north.accountId })).toBe(2)
    expect(await ctx.db.auditLog.count()).toBe(5)
    expect(await eraseAudit(whole)).toBe(5)
    const pending = await platformDb().$queryRaw<
      unknown[]
    >`SELECT 1 FROM queue.audit_pending WHERE tenant_id = ${acme.tenant.id}::uuid`
    expect([pending.length, await ctx.db.auditSeal.count(), await ctx.db.auditBlock.count()]).toEqual([0, 0, 0])
    await expect(
      ctx.db.$transaction(() => ctx.db.$audit.verify(0, 10).then(() => ctx.db.$audit.seal(1))),
    ).resolves.toMatchObject({ sealed: 0 })
  })
})
