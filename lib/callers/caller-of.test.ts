import { beforeAll, describe, expect, it } from 'vitest'
import { env, hmacHex } from '@/lib/kernel'
import { grantsOfRole } from '@/lib/operations'
import { createMember, sealMemberToken, sessionOfToken, signIn } from '@/lib/team'
import { readAppHost } from '@/lib/tenancy'
import { type TestTenant, testTenant } from '@/lib/testing'
import { callerOf } from './caller-of'

const PASSWORD = 'correct horse battery'

type Ask = { host?: string; token?: string; cookie?: string; tenantHeader?: string; method?: string; site?: string }

function ask({ host, token, cookie, tenantHeader, method = 'GET', site }: Ask): Request {
  const headers = new Headers()
  if (host) {
    headers.set('x-app-host', host)
    headers.set('x-app-host-sig', hmacHex(env().AUTH_SECRET, `app-host:${host}`))
  }
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (cookie) headers.set('cookie', `other=1; session=${cookie}`)
  if (tenantHeader) headers.set('x-tenant-id', tenantHeader)
  if (site) headers.set('sec-fetch-site', site)
  return new Request('http://localhost/api/v1/x', { method, headers })
}

const hostOf = (company: TestTenant) => `tenant:${company.tenant.slug}`

async function tokenAt(company: TestTenant): Promise<string> {
  const email = `${company.tenant.slug}@example.test`
  await createMember(company.system, { email, name: 'Api User', role: 'agent', password: PASSWORD })
  const opened = await signIn(company.anonymous, { email, password: PASSWORD })
  const member = { id: opened?.memberId ?? '', email, name: 'Api User', role: 'agent', subTenantId: null }
  const rest = { title: null, avatarFileId: null, locale: null, timeZone: null, needsOnboarding: false }
  const rights = { roleId: null, roleName: null, grants: grantsOfRole('agent') }
  const session = { id: opened?.sessionId ?? '', createdAt: new Date(), lastUsedAt: new Date() }
  return sealMemberToken(company.tenant, { ...session, member: { ...member, ...rights, ...rest } })
}

/** As a door does it: the host is the one that was signed. */
const contextOf = async (request: Request) => (await callerOf(readAppHost(request.headers), request)).ctx

let acme: TestTenant
let other: TestTenant
let token: string
beforeAll(async () => {
  acme = await testTenant()
  other = await testTenant()
  token = await tokenAt(acme)
})

describe('an API request', () => {
  it('acts as the member of its bearer token or cookie', async () => {
    const host = hostOf(acme)
    expect((await contextOf(ask({ host, token }))).actor).toMatchObject({ kind: 'member', role: 'agent' })
    expect((await contextOf(ask({ host, cookie: token }))).actor).toMatchObject({ kind: 'member' })
    expect((await contextOf(ask({ host }))).actor).toMatchObject({ kind: 'anonymous' })
  })

  it('with another company’s token is refused, and with its cookie nobody', async () => {
    expect((await sessionOfToken(acme.tenant, token)).state).toBe('live')
    await expect(contextOf(ask({ host: hostOf(other), token }))).rejects.toMatchObject({ status: 403 })
    expect((await contextOf(ask({ host: hostOf(other), cookie: token }))).actor.kind).toBe('anonymous')
  })

  it('may name its own tenant by header, by slug or id, and no other', async () => {
    const host = hostOf(acme)
    for (const tenantHeader of [acme.tenant.slug, acme.tenant.id, acme.tenant.slug.toUpperCase()]) {
      expect((await contextOf(ask({ host, token, tenantHeader }))).tenantId).toBe(acme.tenant.id)
    }
    for (const tenantHeader of [other.tenant.slug, other.tenant.id, 'nobody']) {
      await expect(contextOf(ask({ host, token, tenantHeader }))).rejects.toMatchObject({ status: 403 })
    }
  })

  it('on the shared host needs a token, which names its tenant; the header may only say the same', async () => {
    const host = 'root'
    await expect(contextOf(ask({ host }))).rejects.toMatchObject({ status: 400, message: 'Tenant ID is required' })
    expect((await contextOf(ask({ host, token }))).tenantId).toBe(acme.tenant.id)
    const tenantHeader = acme.tenant.slug
    await expect(contextOf(ask({ host, tenantHeader }))).rejects.toMatchObject({ status: 401 })
    await expect(contextOf(ask({ host, tenantHeader: 'nobody', token }))).rejects.toMatchObject({ status: 404 })
    expect((await contextOf(ask({ host, tenantHeader, token }))).tenantId).toBe(acme.tenant.id)
    const foreign = contextOf(ask({ host, tenantHeader: other.tenant.slug, token }))
    await expect(foreign).rejects.toMatchObject({ status: 403 })
  })

  it('finds no tenant for a host that is not signed, is unknown, or belongs to the console', async () => {
    for (const host of [undefined, 'tenant:nobody-here', 'domain:nobody.example', 'console']) {
      await expect(contextOf(ask({ ...(host ? { host } : {}), token }))).rejects.toMatchObject({
        status: 404,
        message: 'Tenant not found',
      })
    }
  })

  it('is refused for a suspended tenant', async () => {
    const closed = await testTenant({ status: 'suspended' })
    await expect(contextOf(ask({ host: hostOf(closed) }))).rejects.toMatchObject({
      status: 403,
      code: 'tenant_inactive',
      message: 'Invalid tenant',
    })
  })

  it('that changes something by cookie must come from a page of the same host', async () => {
    const request = { host: hostOf(acme), cookie: token, method: 'POST' }
    expect((await contextOf(ask({ ...request, site: 'same-origin' }))).actor.kind).toBe('member')
    for (const site of ['cross-site', 'same-site', 'none']) {
      await expect(contextOf(ask({ ...request, site }))).rejects.toMatchObject({ status: 403 })
    }
    await expect(contextOf(ask(request))).rejects.toMatchObject({ status: 403 })
    expect((await contextOf(ask({ host: hostOf(acme), token, method: 'POST' }))).actor.kind).toBe('member')
  })
})
