import { CompactEncrypt, EncryptJWT, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApiKey, revokeApiKey } from '@/lib/api-keys'
import { platformDb } from '@/lib/db'
import { deriveSecret, newId } from '@/lib/kernel'
import { contextInAccount, grantsOfRole, NO_REQUEST, type TenantContext } from '@/lib/operations'
import { createMember, disableMember, sealMemberToken, signIn } from '@/lib/team'
import { type AppHost, findTenant, type TenantRecord, tenantChanged } from '@/lib/tenancy'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { callerOf } from './caller-of'

const PASSWORD = 'correct horse battery'
const SHARED: AppHost = { kind: 'root' }
const hostOf = ({ slug }: TenantRecord): AppHost => ({ kind: 'tenant', slug })

type Names = { tenant?: string; account?: string }

async function call(host: AppHost, token: string, { tenant, account }: Names = {}): Promise<TenantContext> {
  const headers = new Headers({ authorization: `Bearer ${token}` })
  if (tenant) headers.set('x-tenant-id', tenant)
  if (account) headers.set('x-subtenant-id', account)
  return (await callerOf(host, { method: 'GET', headers }, { otherBearers: 'refused' })).ctx
}

async function branchOf(company: TestTenant): Promise<TenantRecord> {
  const id = newId()
  const row = { parentTenantId: company.tenant.id, planId: 'enterprise', status: 'active', name: 'Branch' }
  await platformDb().tenant.create({ data: { id, slug: `b-${id.slice(-12)}`, ...row } })
  const found = await findTenant({ id })
  if (!found) throw new Error('the sub-account is not there')
  return found
}

async function keyOf(company: TestTenant, subTenantId: string | null = null): Promise<{ id: string; secret: string }> {
  const admin = await testMember(company)
  return createApiKey(admin, { name: 'Key', scopes: ['contacts:read', 'contacts:write'], subTenantId })
}

let acme: TestTenant
let other: TestTenant
let branch: TenantRecord
let sibling: TenantRecord
let wide: string
let narrow: string

beforeAll(async () => {
  acme = await testTenant()
  other = await testTenant()
  branch = await branchOf(acme)
  sibling = await branchOf(acme)
  wide = (await keyOf(acme)).secret
  narrow = (await keyOf(acme, branch.accountId)).secret
})

describe('an API key', () => {
  it('names its company: on its host, on the shared one, and on no other', async () => {
    for (const host of [hostOf(acme.tenant), SHARED]) {
      const ctx = await call(host, wide)
      expect([ctx.tenantId, ctx.accountId, ctx.actor.kind]).toEqual([acme.tenant.id, acme.tenant.id, 'api_key'])
    }
    await expect(call(hostOf(other.tenant), wide)).rejects.toMatchObject({ status: 403 })
    await expect(call({ kind: 'console' }, wide)).rejects.toMatchObject({ status: 404 })
    await expect(call(SHARED, wide, { tenant: other.tenant.slug })).rejects.toMatchObject({ status: 403 })
    await expect(call(SHARED, wide, { tenant: 'nobody' })).rejects.toMatchObject({ status: 404 })
    expect((await call(SHARED, wide, { tenant: acme.tenant.id })).tenantId).toBe(acme.tenant.id)
  })

  it('of the whole company is narrowed to a sub-account by header, host or both, and sees all for `all`', async () => {
    const narrowed = [
      await call(hostOf(acme.tenant), wide, { account: branch.slug }),
      await call(SHARED, wide, { account: branch.accountId }),
      await call(SHARED, wide, { tenant: branch.slug }),
      await call(hostOf(branch), wide),
      await call(hostOf(branch), wide, { account: branch.slug }),
    ]
    for (const ctx of narrowed) expect([ctx.accountId, ctx.tenant.slug]).toEqual([branch.accountId, branch.slug])
    expect((await call(SHARED, wide, { account: 'all' })).accountId).toBeNull()
    await expect(call(hostOf(branch), wide, { account: sibling.slug })).rejects.toMatchObject({ status: 403 })
    const foreign = await branchOf(other)
    for (const account of [foreign.slug, foreign.accountId, 'nobody', newId()]) {
      await expect(call(SHARED, wide, { account })).rejects.toMatchObject({ status: 404 })
    }
  })

  it('of a sub-account stays in it', async () => {
    for (const host of [SHARED, hostOf(acme.tenant), hostOf(branch)]) {
      expect((await call(host, narrow)).accountId).toBe(branch.accountId)
      expect((await call(host, narrow, { account: branch.slug })).accountId).toBe(branch.accountId)
    }
    for (const account of [sibling.slug, 'all', acme.tenant.slug]) {
      await expect(call(SHARED, narrow, { account })).rejects.toMatchObject({ status: 403 })
    }
    await expect(call(SHARED, narrow, { tenant: sibling.slug })).rejects.toMatchObject({ status: 403 })
    await expect(call(hostOf(sibling), narrow)).rejects.toMatchObject({ status: 403 })
  })

  it('that is wrong, revoked or of a plan without the feature is refused', async () => {
    const wrong = wide.slice(0, -8) + (wide.endsWith('aaaaaaaa') ? 'bbbbbbbb' : 'aaaaaaaa')
    for (const key of [wrong, 'key_', `${wide}x`, wide.toLowerCase()]) {
      await expect(call(hostOf(acme.tenant), key)).rejects.toMatchObject({ status: 401 })
    }
    const gone = await keyOf(acme)
    await call(SHARED, gone.secret)
    await revokeApiKey(await testMember(acme), { keyId: gone.id })
    await expect(call(SHARED, gone.secret)).rejects.toMatchObject({ status: 401 })
    const small = await testTenant()
    const { secret } = await keyOf(small)
    await platformDb().tenantFeature.create({
      data: { tenantId: small.tenant.id, feature: 'api_access', enabled: false },
    })
    await tenantChanged(small.tenant.id)
    await expect
      .poll(async () => call(SHARED, secret).then(String, (error) => error.code))
      .toBe('feature_not_available')
  })
})

describe('a token', () => {
  async function member(company: TestTenant) {
    const email = `${newId()}@example.test`
    await createMember(company.system, { email, name: 'Program', role: 'tenant_admin', password: PASSWORD })
    const opened = await signIn(company.anonymous, { email, password: PASSWORD })
    const id = opened?.memberId ?? ''
    const rest = { title: null, avatarFileId: null, locale: null, timeZone: null, needsOnboarding: false }
    const rights = { role: 'tenant_admin', roleId: null, roleName: null, grants: grantsOfRole('tenant_admin') }
    const session = { id: opened?.sessionId ?? '', createdAt: new Date(), lastUsedAt: new Date() }
    const live = { ...session, member: { id, email, name: 'Program', subTenantId: null, ...rights, ...rest } }
    return { id, token: await sealMemberToken(company.tenant, live), sessionId: session.id }
  }

  it('is read anew: who is disabled is out, whatever the token says', async () => {
    const { id, token } = await member(acme)
    expect((await call(SHARED, token)).actor).toMatchObject({ kind: 'member', id })
    expect((await call(SHARED, token, { account: branch.slug })).accountId).toBe(branch.accountId)
    await disableMember(await testMember(acme), { memberId: id })
    await expect(call(SHARED, token)).rejects.toMatchObject({ status: 401 })
  })

  it('without a tenant is refused in so many words', async () => {
    const key = Buffer.from(deriveSecret(`auth:${acme.tenant.id}`), 'base64url')
    const bare = await new EncryptJWT({ user_id: newId() })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime('1h')
      .encrypt(key)
    for (const host of [hostOf(acme.tenant), SHARED]) {
      await expect(call(host, bare)).rejects.toMatchObject({ status: 401, message: 'missing tenant context' })
    }
  })

  it('that is expired or tampered with, in forty forms, is a clear refusal and never an error of ours', async () => {
    const { id, token, sessionId } = await member(acme)
    const [head = '', , iv = '', body = '', tag = ''] = token.split('.')
    const header = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const own = Buffer.from(deriveSecret(`auth:${acme.tenant.id}`), 'base64url')
    const claims = {
      user_id: id,
      organization_id: acme.tenant.id,
      organization_name: 'x',
      subscription_plan: 'enterprise',
      subtenant_id: null,
      role: 'tenant_admin',
      permissions: [],
      session_id: sessionId,
    }
    const now = Math.floor(Date.now() / 1_000)
    const kid = acme.tenant.accountId
    const sealed = (
      given: object,
      { key = own, exp = now + 600 }: { key?: Uint8Array; exp?: number } = {},
    ): Promise<string> =>
      new CompactEncrypt(Buffer.from(JSON.stringify({ iat: now - 60, exp, ...given })))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
        .encrypt(key)
    expect((await call(SHARED, await sealed(claims))).actor.kind).toBe('member')
    const signed = (alg: string, key: Uint8Array) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid }).setExpirationTime('1h').sign(key)
    const flip = (text: string, at = 3) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
    const without = (name: keyof typeof claims) =>
      Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))
    const unsigned = `${header({ alg: 'none' })}.${header(claims)}.`
    const forms = {
      'expired an hour ago': await sealed(claims, { exp: now - 3_600 }),
      'expired a minute ago': await sealed(claims, { exp: now - 60 }),
      'expires as text': await sealed({ ...claims, exp: 'tomorrow' }),
      'never expires': await sealed({ ...claims, exp: null }),
      'expires before 1970': await sealed(claims, { exp: -1 }),
      'the key of another company': await sealed(claims, {
        key: Buffer.from(deriveSecret(`auth:${other.tenant.id}`), 'base64url'),
      }),
      'the console’s key': await sealed(claims, { key: Buffer.from(deriveSecret('auth:console'), 'base64url') }),
      'a key of nothing': await sealed(claims, { key: new Uint8Array(32) }),
      'another company inside': await sealed({ ...claims, organization_id: other.tenant.id }),
      'a company that is none': await sealed({ ...claims, organization_id: newId() }),
      'a company that is no id': await sealed({ ...claims, organization_id: 'acme' }),
      'another member': await sealed({ ...claims, user_id: newId() }),
      'a member that is no id': await sealed({ ...claims, user_id: "' OR 1=1" }),
      'another session': await sealed({ ...claims, session_id: newId() }),
      'a session that is no id': await sealed({ ...claims, session_id: '1' }),
      'no company': await sealed(without('organization_id')),
      'no member': await sealed(without('user_id')),
      'no session': await sealed(without('session_id')),
      'no role': await sealed(without('role')),
      'no permissions': await sealed(without('permissions')),
      'permissions as text': await sealed({ ...claims, permissions: 'all' }),
      'a list inside': await sealed([claims]),
      unsigned: unsigned,
      'unsigned, other case': `${header({ alg: 'NONE' })}.${header(claims)}.`,
      'signed with HS256': await signed('HS256', own),
      'signed with HS512': await signed('HS512', new Uint8Array(64)),
      'another algorithm in front': [header({ alg: 'A256KW', enc: 'A256GCM', kid }), '', iv, body, tag].join('.'),
      'another cipher in front': [header({ alg: 'dir', enc: 'A128GCM', kid }), '', iv, body, tag].join('.'),
      'another account in front': [header({ alg: 'dir', enc: 'A256GCM', kid: newId() }), '', iv, body, tag].join('.'),
      'no account in front': [header({ alg: 'dir', enc: 'A256GCM' }), '', iv, body, tag].join('.'),
      'an account that is no id': [header({ alg: 'dir', enc: 'A256GCM', kid: '../x' }), '', iv, body, tag].join('.'),
      'compressed in front': [header({ alg: 'dir', enc: 'A256GCM', zip: 'DEF', kid }), '', iv, body, tag].join('.'),
      'a changed vector': [head, '', flip(iv), body, tag].join('.'),
      'a changed text': [head, '', iv, flip(body, 9), tag].join('.'),
      'a changed tag': [head, '', iv, body, flip(tag)].join('.'),
      'a wrapped key where none belongs': [head, 'AAAA', iv, body, tag].join('.'),
      'parts exchanged': [head, '', tag, body, iv].join('.'),
      'cut off': token.slice(0, -20),
      'a part too many': `${token}.AAAA`,
      'only the front': `${head}....`,
      'dots alone': '....',
      'a letter': 'x',
      'another alphabet': token.replaceAll(/[a-f]/g, '+'),
      'very long': `${token}${'A'.repeat(60_000)}`,
    }
    expect(Object.keys(forms).length).toBeGreaterThanOrEqual(40)
    for (const [name, form] of Object.entries(forms)) {
      for (const host of [SHARED, hostOf(acme.tenant)]) {
        const outcome = await call(host, form).then(
          ({ actor }) => actor.kind,
          (error) => error.status,
        )
        expect([name, outcome]).toEqual([name, 401])
      }
    }
    expect((await call(SHARED, token)).actor.kind).toBe('member')
  })
})

it('a member of one account chooses no other', async () => {
  const own = await keyOf(acme, sibling.accountId)
  const { actor } = await call(SHARED, own.secret)
  await expect(contextInAccount(sibling, actor, NO_REQUEST, branch.slug)).rejects.toMatchObject({ status: 403 })
})
