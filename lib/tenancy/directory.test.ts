import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { env, newId } from '@/lib/kernel'
import { type TestTenant, testTenant } from '@/lib/testing'
import { tenantOfHost, tenantOfSegment } from './app-host'
import { isFeature } from './catalogue'
import { findTenant, TENANT_CHANGED, tenantChanged } from './directory'
import { hasFeature } from './tenant-record'

let acme: TestTenant
let other: TestTenant
beforeAll(async () => {
  acme = await testTenant({ planId: 'free' })
  other = await testTenant()
})

/** What another process does: its change and its signal come over the database alone. */
async function elsewhere(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    await client.query(sql, values)
    await client.query('SELECT pg_notify($1, $2)', [TENANT_CHANGED, acme.tenant.id])
  } finally {
    await client.end()
  }
}

async function within(ms: number, look: () => Promise<boolean>): Promise<boolean> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await sleep(10)) if (await look()) return true
  return false
}

describe('a company', () => {
  it('is found by its slug and its id, and nobody by others', async () => {
    expect((await findTenant({ slug: acme.tenant.slug }))?.id).toBe(acme.tenant.id)
    expect((await findTenant({ id: acme.tenant.id }))?.slug).toBe(acme.tenant.slug)
    expect(await findTenant({ slug: 'nobody-here' })).toBeNull()
    expect(await findTenant({ id: newId() })).toBeNull()
    expect(await tenantOfHost({ kind: 'root' })).toBeNull()
    expect(await tenantOfHost({ kind: 'unknown' })).toBeNull()
  })

  it('is found by a domain of its own only once that is verified, and no longer when it is lost', async () => {
    const host = `shop-${newId()}.example`
    const domain = await platformDb().domain.create({ data: { tenantId: acme.tenant.id, host, status: 'pending' } })
    const set = async (status: string, servedUntil: Date | null = null) => {
      await platformDb().domain.update({ where: { id: domain.id }, data: { status, heldHost: host, servedUntil } })
      await tenantChanged(acme.tenant.id)
    }
    const found = async () => (await tenantOfHost({ kind: 'domain', host }))?.id ?? null
    expect(await found()).toBeNull()
    await set('verified')
    expect(await found()).toBe(acme.tenant.id)
    expect((await tenantOfSegment(encodeURIComponent(host)))?.id).toBe(acme.tenant.id)
    await set('active')
    expect(await found()).toBe(acme.tenant.id)
    await set('lost', new Date(Date.now() + 60_000))
    expect(await found()).toBe(acme.tenant.id)
    await set('lost', new Date(Date.now() - 1_000))
    expect(await found()).toBeNull()
  })

  it('links to its primary domain once that works, and to its subdomain before', async () => {
    const host = `www-${newId()}.example`
    const data = { tenantId: acme.tenant.id, host, heldHost: host, status: 'verified', isPrimary: true }
    const { id } = await platformDb().domain.create({ data })
    await tenantChanged(acme.tenant.id)
    expect((await findTenant({ id: acme.tenant.id }))?.customHost).toBeNull()
    await platformDb().domain.update({ where: { id }, data: { status: 'active', redirectsSlugHost: true } })
    await tenantChanged(acme.tenant.id)
    expect(await findTenant({ id: acme.tenant.id })).toMatchObject({ customHost: host, slugHostLeadsTo: host })
    await platformDb().domain.delete({ where: { id } })
    await tenantChanged(acme.tenant.id)
  })

  it('cannot have a domain that another one has', async () => {
    const host = `shop-${newId()}.example`
    const proved = { host, heldHost: host, status: 'verified' }
    await platformDb().domain.create({ data: { tenantId: acme.tenant.id, ...proved } })
    const again = platformDb().domain.create({ data: { tenantId: other.tenant.id, ...proved } })
    await expect(again).rejects.toMatchObject({ code: 'P2002' })
  })

  it('is known anew within a second after another process has changed it', async () => {
    const status = async () => (await findTenant({ slug: acme.tenant.slug }))?.status
    expect(await status()).toBe('active')
    await elsewhere("UPDATE platform.tenant SET status = 'suspended' WHERE id = $1", [acme.tenant.id])
    expect(await within(1_000, async () => (await status()) === 'suspended')).toBe(true)
    await elsewhere("UPDATE platform.tenant SET status = 'active' WHERE id = $1", [acme.tenant.id])
    expect(await within(1_000, async () => (await status()) === 'active')).toBe(true)
  })

  it('has what its plan grants, and what was granted or taken for it alone', async () => {
    const before = await findTenant({ id: acme.tenant.id })
    const granted = [...(before?.features ?? [])].find(isFeature)
    const tenantId = acme.tenant.id
    await platformDb().tenantFeature.create({ data: { tenantId, feature: 'voiceAgents', enabled: true } })
    if (granted) await platformDb().tenantFeature.create({ data: { tenantId, feature: granted, enabled: false } })
    await platformDb().tenantLimit.create({ data: { tenantId, resource: 'users', limit: 77 } })
    await tenantChanged(tenantId)
    const now = await findTenant({ id: tenantId })
    if (!now) throw new Error('the company is gone')
    expect(hasFeature(now, 'voiceAgents')).toBe(true)
    if (granted) expect(hasFeature(now, granted)).toBe(false)
    expect(now.limits.users).toBe(77)
    expect((await findTenant({ id: other.tenant.id }))?.limits.users).not.toBe(77)
  })

  it('loses an override at the moment that it ends, however fresh the cache is', async () => {
    const company = await testTenant({ planId: 'free' })
    const tenantId = company.tenant.id
    const endsAt = new Date(Date.now() + 700)
    await platformDb().tenantFeature.create({ data: { tenantId, feature: 'campaigns', enabled: true, endsAt } })
    await platformDb().tenantLimit.create({ data: { tenantId, resource: 'users', limit: 40, endsAt } })
    await tenantChanged(tenantId)
    const seen = async () => {
      const tenant = await findTenant({ id: tenantId })
      return tenant && [hasFeature(tenant, 'campaigns'), tenant.limits.users]
    }
    expect(await seen()).toEqual([true, 40])
    await sleep(endsAt.getTime() - Date.now() + 5)
    expect(await seen()).toEqual([false, 3])
  })

  it('keeps its version of the plan when a newer one is made', async () => {
    const planId = `plan-${newId()}`
    const db = platformDb()
    await db.plan.create({ data: { id: planId, name: 'Old', position: 99 } })
    const version = (number: number, users: number) =>
      db.planVersion.create({ data: { planId, version: number, features: ['campaigns'], limits: { users } } })
    await version(1, 5)
    const company = await testTenant({ planId })
    await version(2, 1)
    await db.plan.update({ where: { id: planId }, data: { currentVersion: 2 } })
    await tenantChanged(company.tenant.id)
    expect(await findTenant({ id: company.tenant.id })).toMatchObject({ planVersion: 1, limits: { users: 5 } })
    expect((await testTenant({ planId })).tenant).toMatchObject({ planVersion: 2, limits: { users: 1 } })
    await expect(db.planVersion.updateMany({ data: { limits: {} } })).rejects.toThrow(/permission denied|denied access/)
  })
})
