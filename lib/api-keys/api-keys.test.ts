import { beforeAll, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { makeKey, newId, subjectOfKey } from '@/lib/kernel'
import { grantsOfRole, type TenantContext, tenantContext } from '@/lib/operations'
import { changeRole, disableMember, removeMember } from '@/lib/team'
import { findTenant, type TenantRecord } from '@/lib/tenancy'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { createApiKey, listApiKeys, liveKey, revokeApiKey, rotateApiKey, touchKey } from '.'

let acme: TestTenant
let admin: TenantContext
beforeAll(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
})

const make = (ctx: TenantContext, input: object = {}) =>
  createApiKey(ctx, { name: 'Shop', scopes: ['contacts:read', 'contacts:write'], ...input })

const grantsOf = async (secret: string) => (await liveKey(secret))?.key.grants ?? null

async function subAccount(of: TestTenant): Promise<TenantRecord> {
  const id = newId()
  const parent = { parentTenantId: of.tenant.id, planId: 'enterprise', status: 'active' }
  await platformDb().tenant.create({ data: { id, slug: `s-${id.slice(-12)}`, name: 'Branch', ...parent } })
  const found = await findTenant({ id })
  if (!found) throw new Error('the sub-account is not there')
  return found
}

async function staffOf(account: TenantRecord, role: string): Promise<TenantContext> {
  const id = newId()
  const subTenantId = account.subTenantId
  const system = tenantContext(account, { kind: 'system', id: 'test', label: 'test' })
  await system.db.member.create({
    data: { id, emailNormalized: `${id}@example.test`, name: 'Branch staff', role, status: 'active' },
  })
  const grants = grantsOfRole(role)
  return tenantContext(account, { kind: 'member', id, label: 'Staff', role, grants, subTenantId, sessionId: newId() })
}

describe('a key', () => {
  it('names its account, and what was mistyped or made up is no key', () => {
    const id = newId()
    const { key, start, hash } = makeKey('key', id)
    expect([subjectOfKey('key', key), key.startsWith(start), hash.includes(key)]).toEqual([id, true, false])
    const changed = key.slice(0, 40) + (key[40] === 'a' ? 'b' : 'a') + key.slice(41)
    for (const wrong of ['', 'key_', changed, key.slice(0, -1), `${key}a`, key.toUpperCase(), ` ${key}`]) {
      expect([wrong, subjectOfKey('key', wrong)]).toEqual([wrong, null])
    }
    expect(new Set(Array.from({ length: 500 }, () => makeKey('key', id).key)).size).toBe(500)
  })

  it('is shown once and kept as a hash', async () => {
    const { secret, id } = await make(admin)
    const [row] = await acme.system.db.apiKey.findMany({ where: { id } })
    expect(JSON.stringify([row, await listApiKeys(admin, {})])).not.toContain(secret)
    const log = await acme.system.db.auditLog.findMany({ where: { resourceId: id } })
    expect([log.length, JSON.stringify(log).includes(secret)]).toEqual([1, false])
  })

  it('carries no more than its maker holds, when it is made and whenever it is used', async () => {
    const manager = await testMember(acme, 'manager')
    await expect(make(manager)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(make(admin, { scopes: ['planets:read'] })).rejects.toMatchObject({ code: 'invalid' })
    const maker = await testMember(acme)
    const { secret } = await make(maker)
    expect(await grantsOf(secret)).toEqual({ 'contacts:read': 'tenant', 'contacts:write': 'tenant' })
    await changeRole(admin, { memberId: maker.actor.id ?? '', role: 'viewer' })
    expect(await grantsOf(secret)).toEqual({ 'contacts:read': 'tenant' })
    await disableMember(admin, { memberId: maker.actor.id ?? '' })
    expect(await grantsOf(secret)).toBeNull()
    const leaver = await testMember(acme)
    const left = await make(leaver)
    await removeMember(admin, { memberId: leaver.actor.id ?? '' })
    expect(await grantsOf(left.secret)).toBeNull()
    const taken = await rotateApiKey(admin, { keyId: left.id })
    expect(await grantsOf(taken.secret)).toMatchObject({ 'contacts:read': 'tenant' })
  })

  it('ends when it is revoked, in memory as well, and when its time is over', async () => {
    const { id, secret } = await make(admin)
    expect(await grantsOf(secret)).not.toBeNull()
    expect((await revokeApiKey(admin, { keyId: id })).state).toBe('revoked')
    expect(await grantsOf(secret)).toBeNull()
    expect((await revokeApiKey(admin, { keyId: id })).state).toBe('revoked')
    const soon = await make(admin, { expiresAt: new Date(Date.now() + 1_500).toISOString() })
    expect(await grantsOf(soon.secret)).not.toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 1_600))
    expect(await grantsOf(soon.secret)).toBeNull()
    await expect(make(admin, { expiresAt: new Date(Date.now() - 1_000).toISOString() })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(rotateApiKey(admin, { keyId: soon.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('that is rotated works on for the overlap, once', async () => {
    const { id, secret } = await make(admin)
    const both = await Promise.allSettled([1, 2].map(() => rotateApiKey(admin, { keyId: id, overlapHours: 1 })))
    const [next] = both.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect([await grantsOf(secret), await grantsOf(next?.secret ?? '')]).toEqual([
      expect.objectContaining({}),
      expect.objectContaining({}),
    ])
    const { items } = await listApiKeys(admin, {})
    expect(items.find((key) => key.id === id)?.state).toBe('replaced')
    await rotateApiKey(admin, { keyId: next?.id ?? '', overlapHours: 0 })
    expect(await grantsOf(next?.secret ?? '')).toBeNull()
  })

  it('is another company’s business only in that company', async () => {
    const other = await testTenant()
    const stranger = await testMember(other)
    const { id, secret } = await make(admin)
    expect((await listApiKeys(stranger, {})).items).toEqual([])
    for (const change of [revokeApiKey, rotateApiKey]) {
      await expect(change(stranger, { keyId: id })).rejects.toMatchObject({ code: 'not_found' })
    }
    expect((await liveKey(secret))?.account.id).toBe(acme.tenant.id)
  })

  it('is not for plans without the feature', async () => {
    const small = await testTenant({ planId: 'free' })
    await expect(make(await testMember(small))).rejects.toMatchObject({ code: 'feature_not_available' })
  })

  it('is noted at its first use, then once a minute', async () => {
    const { id, secret } = await make(admin)
    const used = async () => (await acme.system.db.apiKey.findFirst({ where: { id } }))?.lastUsedAt?.getTime() ?? 0
    await liveKey(secret)
    await expect.poll(used).toBeGreaterThan(0)
    const first = await used()
    await liveKey(secret)
    await touchKey(acme.system, { keyId: newId() })
    expect(await used()).toBe(first)
  })
})

describe('a key of a sub-account', () => {
  it('is made by the main account with what reaches the tenant, is seen there, and by no sibling', async () => {
    const [branch, sibling] = [await subAccount(acme), await subAccount(acme)]
    const key = await make(admin, { subTenantId: branch.accountId })
    const live = await liveKey(key.secret)
    expect([live?.account.accountId, live?.key.grants]).toEqual([
      branch.accountId,
      { 'contacts:read': 'subtenant', 'contacts:write': 'subtenant' },
    ])
    const listed = (await listApiKeys(admin, {})).items.find(({ id }) => id === key.id)
    expect(listed).toMatchObject({ accountName: 'Branch', subTenantId: branch.accountId })
    const own = await staffOf(branch, 'subtenant_admin')
    const beside = await staffOf(sibling, 'subtenant_admin')
    expect((await listApiKeys(own, {})).items.map(({ id }) => id)).toEqual([key.id])
    expect((await listApiKeys(beside, {})).items).toEqual([])
    await expect(revokeApiKey(beside, { keyId: key.id })).rejects.toMatchObject({ code: 'not_found' })
    const made = await make(own)
    expect((await liveKey(made.secret))?.account.accountId).toBe(branch.accountId)
    for (const subTenantId of [sibling.accountId, acme.tenant.id, newId()]) {
      await expect(make(own, { subTenantId })).rejects.toMatchObject({ code: 'not_found' })
    }
    const other = await testTenant()
    const foreign = await subAccount(other)
    await expect(make(admin, { subTenantId: foreign.accountId })).rejects.toMatchObject({ code: 'not_found' })
    await rotateApiKey(admin, { keyId: made.id })
    await revokeApiKey(admin, { keyId: made.id })
  })
})
