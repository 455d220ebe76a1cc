import { beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId, sha256Hex } from '@/lib/kernel'
import { changeCompanyStatus } from '@/lib/lifecycle'
import { can, NO_REQUEST, PERMISSIONS, type PlatformContext, tenantContext } from '@/lib/operations'
import { updateProfile } from '@/lib/team'
import { findTenant, forgetTenants } from '@/lib/tenancy'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { askForVisit } from './ask-for-visit'
import { endVisit, endVisitHere } from './end-visit'
import { listVisits } from './list-visits'
import { liveVisit, visitActor } from './live-visit'
import { notePage } from './note-page'
import { openVisit } from './open-visit'
import { readSupportAccess } from './read-support-access'
import { updateSupportAccess } from './update-support-access'

let acme: TestTenant
let operator: PlatformContext
let supporter: PlatformContext
async function staff(role: string): Promise<PlatformContext> {
  const id = newId()
  await platformDb().staff.create({
    data: { id, emailNormalized: `${id}@example.test`, name: `Test ${role}`, passwordHash: 'x', role },
  })
  return { actor: { kind: 'staff', id, label: `Test ${role}`, role, sessionId: newId() }, request: NO_REQUEST }
}
beforeEach(async () => {
  acme = await testTenant({ name: 'Visited' })
  await testMember(acme)
  operator = await staff('super_admin')
  supporter = await staff('support')
})

const ask = (ctx: PlatformContext, more: { allowsChanges?: boolean; minutes?: number } = {}) =>
  askForVisit(ctx, { tenantId: acme.tenant.id, reason: 'Ticket 4711', minutes: 15, allowsChanges: false, ...more })
const tokenOf = ({ url }: { url: string }) => new URL(url).searchParams.get('token') ?? ''
const open = async (ctx: PlatformContext, more: { allowsChanges?: boolean } = {}) => {
  const { cookie } = await openVisit(acme.anonymous, tokenOf(await ask(ctx, more)))
  const visit = await liveVisit(acme.tenant, cookie)
  if (!visit) throw new Error('the visit did not open')
  return { cookie, visit, ctx: tenantContext(acme.tenant, visitActor(visit)) }
}
const log = async () =>
  (
    await acme.system.db.auditLog.findMany({ where: { action: { startsWith: 'visits.' } }, orderBy: { id: 'asc' } })
  ).map(({ action, detail }) => [action, detail])

describe('a visit by support', () => {
  it('begins by an address of the company’s own host, once, there alone and within its minute', async () => {
    const other = await testTenant()
    const asked = await ask(supporter)
    expect(new URL(asked.url).hostname.startsWith(`${acme.tenant.slug}.`)).toBe(true)
    await expect(openVisit(other.anonymous, tokenOf(asked))).rejects.toMatchObject({ status: 401 })
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => openVisit(acme.anonymous, tokenOf(asked))))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(openVisit(acme.anonymous, tokenOf(asked))).rejects.toMatchObject({ status: 401 })
    const late = await ask(supporter)
    await platformDb().impersonation.update({ where: { id: late.id }, data: { tokenUntil: new Date(Date.now() - 1) } })
    await expect(openVisit(acme.anonymous, tokenOf(late))).rejects.toMatchObject({ status: 401 })
    expect(await liveVisit(acme.tenant, tokenOf(asked))).toBeNull()
  })

  it('sees what an administrator sees and changes nothing', async () => {
    const { ctx, visit } = await open(supporter)
    for (const permission of PERMISSIONS) expect(can(ctx.actor, permission)).toBe(permission.endsWith(':read'))
    await expect(updateProfile(ctx, { name: 'x', title: '', timeZone: 'UTC', locale: 'en' })).rejects.toMatchObject({
      status: 403,
      message: 'This is a visit by support that may only look. Nothing was changed.',
    })
    await notePage(ctx, visit, '/dashboard/inbox')
    expect(await log()).toEqual([
      ['visits.begin', 'Test support: Ticket 4711'],
      ['visits.page', 'Test support: /dashboard/inbox'],
    ])
  })

  it('may change things when a super admin opened it so, but nothing that outlasts it', async () => {
    await expect(ask(supporter, { allowsChanges: true })).rejects.toMatchObject({ status: 403 })
    const { ctx } = await open(operator, { allowsChanges: true })
    expect([can(ctx.actor, 'company:write'), can(ctx.actor, 'members:write'), can(ctx.actor, 'roles:admin')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('ends at once by a word from either side, by time, and with the company', async () => {
    const first = await open(supporter)
    await endVisit(operator, { id: first.visit.id })
    await expect.poll(() => liveVisit(acme.tenant, first.cookie), { timeout: 3_000 }).toBeNull()
    const second = await open(supporter)
    expect(await endVisitHere(second.ctx, second.visit.id)).toBe(true)
    expect(await endVisitHere(second.ctx, second.visit.id)).toBe(false)
    const third = await open(supporter)
    await platformDb().impersonation.update({ where: { id: third.visit.id }, data: { expiresAt: new Date() } })
    await expect.poll(() => liveVisit(acme.tenant, third.cookie), { timeout: 3_000 }).toBeNull()
    const fourth = await open(supporter)
    const { actor } = supporter
    await platformDb().staff.update({ where: { id: String(actor.id) }, data: { status: 'disabled' } })
    await expect.poll(() => liveVisit(acme.tenant, fourth.cookie), { timeout: 3_000 }).toBeNull()
    const fifth = await open(operator)
    await changeCompanyStatus(operator, { id: acme.tenant.id, transition: 'suspend', reason: 'Test' })
    forgetTenants()
    const suspended = await findTenant({ id: acme.tenant.id })
    expect(suspended && (await liveVisit(suspended, fifth.cookie))).toBeNull()
    await expect(ask(operator)).rejects.toMatchObject({ status: 409 })
    expect((await log()).filter(([action]) => action === 'visits.end')).toHaveLength(2)
  })

  it('is kept out by the company, save for a super admin who only looks, and its administrators hear of that', async () => {
    await platformDb().tenant.update({ where: { id: acme.tenant.id }, data: { allowsSupport: false } })
    await expect(ask(supporter)).rejects.toMatchObject({ status: 403 })
    await expect(ask(operator, { allowsChanges: true })).rejects.toMatchObject({ status: 403 })
    forgetTenants()
    const shut = await findTenant({ id: acme.tenant.id })
    if (!shut) throw new Error('the company is gone')
    await openVisit({ ...acme.anonymous, tenant: shut }, tokenOf(await ask(operator)))
    expect(await acme.system.db.email.count({ where: { template: 'notification' } })).toBe(1)
  })

  it('is the company’s own choice: switched off, open visits end at once, and support stays out', async () => {
    const admin = await testMember(acme)
    const agent = await testMember(acme, 'agent')
    const other = await testTenant()
    const { visit, cookie } = await open(supporter)
    await expect(updateSupportAccess(agent, { allowsSupport: false })).rejects.toMatchObject({ status: 403 })
    const visitor = tenantContext(acme.tenant, visitActor({ ...visit, allowsChanges: true }))
    await expect(updateSupportAccess(visitor, { allowsSupport: false })).rejects.toMatchObject({ status: 403 })
    expect(await updateSupportAccess(await testMember(other), { allowsSupport: false })).toMatchObject({ ended: 0 })
    expect(await liveVisit(acme.tenant, cookie)).not.toBeNull()
    expect(await updateSupportAccess(admin, { allowsSupport: false })).toEqual({ allowsSupport: false, ended: 1 })
    await expect.poll(() => liveVisit(acme.tenant, cookie), { timeout: 3_000 }).toBeNull()
    await expect(ask(supporter)).rejects.toMatchObject({ status: 403 })
    expect(await readSupportAccess(admin, {})).toEqual({ allowsSupport: false })
    const rows = await acme.system.db.auditLog.findMany({ where: { action: 'company.update-support-access' } })
    expect(rows.filter(({ result }) => result === 'success')).toMatchObject([
      { after: { allowsSupport: false, ended: 1 } },
    ])
    await updateSupportAccess(admin, { allowsSupport: true })
    await ask(supporter)
  })

  it('is over for whose role no longer includes visits', async () => {
    const { cookie } = await open(supporter)
    await platformDb().staff.update({ where: { id: String(supporter.actor.id) }, data: { role: 'billing' } })
    await expect.poll(() => liveVisit(acme.tenant, cookie), { timeout: 3_000 }).toBeNull()
  })

  it('lasts an hour at most, and its tokens are kept as hashes', async () => {
    await expect(ask(operator, { minutes: 61 })).rejects.toMatchObject({ status: 400 })
    const asked = await ask(operator, { minutes: 60 })
    const row = await platformDb().impersonation.findUniqueOrThrow({ where: { id: asked.id } })
    expect(row.tokenHash).toBe(sha256Hex(tokenOf(asked)))
    const listed = await listVisits(operator, { tenantId: acme.tenant.id })
    expect(listed.items).toMatchObject([{ company: 'Visited', reason: 'Ticket 4711', isOpen: false }])
    expect(JSON.stringify(listed)).not.toContain(row.tokenHash)
  })
})
