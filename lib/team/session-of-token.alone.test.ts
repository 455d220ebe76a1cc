import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestTenant, testTenant } from '@/lib/testing'
import { changeRole } from './change-role'
import { disableMember } from './disable-member'
import { addPerson, PASSWORD, signInAs, type TestPerson } from './people.fixture'
import { revokeAllSessions } from './revoke-all-sessions'
import { revokeOtherSessions } from './revoke-other-sessions'
import { revokeSession } from './revoke-session'
import { sessionOfToken } from './session-of-token'
import { openMemberToken, sealToken, TOKEN_SECONDS, tenantSecret } from './session-token'

let company: TestTenant
beforeAll(async () => {
  company = await testTenant()
})
afterEach(() => vi.useRealTimers())

const stateOf = async (person: TestPerson, host = company) => (await sessionOfToken(host.tenant, person.token)).state

/** Lets time pass for the app; the rows stay as they are. */
const later = (seconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })

describe('a token', () => {
  it('carries the claims of the contract', async () => {
    const person = await addPerson(company, 'manager')
    const opened = await openMemberToken(company.tenant, person.token)
    expect(opened).toMatchObject({
      claims: {
        user_id: person.memberId,
        organization_id: company.tenant.id,
        organization_name: company.tenant.name,
        subscription_plan: 'enterprise',
        role: 'manager',
        permissions: expect.arrayContaining(['conversations:write', 'branding:read']),
      },
    })
    if ('claims' in opened) expect(opened.claims.exp - opened.claims.iat).toBe(TOKEN_SECONDS)
  })

  it('is worth nothing on another company’s host', async () => {
    const person = await addPerson(company)
    expect(await stateOf(person)).toBe('live')
    expect(await stateOf(person, await testTenant())).toBe('none')
  })

  it('is worth nothing when it names another company than the host, even with the host’s own key', async () => {
    const other = await testTenant()
    const person = await addPerson(company)
    const opened = await openMemberToken(company.tenant, person.token)
    if (!('claims' in opened)) throw new Error('not opened')
    const forged = await sealToken(tenantSecret(other.tenant.id), opened.claims)
    expect(await sessionOfToken(other.tenant, forged)).toEqual({ state: 'none', reason: 'invalid' })
  })

  it('is refused without a tenant', async () => {
    const { memberId, sessionId } = await addPerson(company)
    const token = await sealToken(tenantSecret(company.tenant.id), { user_id: memberId, session_id: sessionId })
    expect(await sessionOfToken(company.tenant, token)).toEqual({ state: 'none', reason: 'missing tenant context' })
  })

  it.each(['', 'nonsense', 'a.b.c.d.e', `${'x'.repeat(5000)}`])('is refused when it is %j', async (token) => {
    expect(await sessionOfToken(company.tenant, token)).toEqual({ state: 'none', reason: 'invalid' })
  })

  it('must be renewed after its hour, as long as the session lives', async () => {
    const person = await addPerson(company)
    later(TOKEN_SECONDS + 60)
    expect(await stateOf(person)).toBe('renewable')
  })
})

describe('a session', () => {
  it('ends at once when it is revoked', async () => {
    const person = await addPerson(company)
    const elsewhere = await signInAs(company, person.email)
    expect(await stateOf(elsewhere)).toBe('live')
    await revokeSession(person.ctx, { sessionId: elsewhere.sessionId })
    expect(await stateOf(elsewhere)).toBe('none')
    expect(await stateOf(person)).toBe('live')
  })

  it('cannot be ended by a colleague', async () => {
    const person = await addPerson(company)
    const colleague = await addPerson(company, 'tenant_admin')
    await expect(revokeSession(colleague.ctx, { sessionId: person.sessionId })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await stateOf(person)).toBe('live')
  })

  it('survives the end of the others, and ends with all', async () => {
    const person = await addPerson(company)
    const other = await signInAs(company, person.email, PASSWORD)
    expect(await revokeOtherSessions(person.ctx, {})).toEqual({ revoked: 1 })
    expect([await stateOf(person), await stateOf(other)]).toEqual(['live', 'none'])
    await revokeAllSessions(person.ctx, {})
    expect(await stateOf(person)).toBe('none')
  })

  it('ends after twelve idle hours', async () => {
    const person = await addPerson(company)
    later(12 * 3600 + 60)
    expect(await stateOf(person)).toBe('none')
  })

  it('ends after thirty days, however much it was used', async () => {
    const person = await addPerson(company)
    const soon = new Date(Date.now() + 30 * 86_400_000)
    await company.system.db.memberSession.updateMany({ where: { id: person.sessionId }, data: { lastUsedAt: soon } })
    later(30 * 86_400 + 5)
    expect(await stateOf(person)).toBe('none')
  })

  it('has the new role at the next request', async () => {
    const admin = await addPerson(company, 'tenant_admin')
    const person = await addPerson(company, 'viewer')
    await sessionOfToken(company.tenant, person.token)
    await changeRole(admin.ctx, { memberId: person.memberId, role: 'manager' })
    expect(await sessionOfToken(company.tenant, person.token)).toMatchObject({
      session: { member: { role: 'manager' } },
    })
  })

  it('ends when its member is disabled', async () => {
    const admin = await addPerson(company, 'tenant_admin')
    const person = await addPerson(company)
    expect(await stateOf(person)).toBe('live')
    await disableMember(admin.ctx, { memberId: person.memberId })
    expect(await stateOf(person)).toBe('none')
  })
})
