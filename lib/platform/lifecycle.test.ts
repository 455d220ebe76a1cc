import { beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { changeCompanyStatus } from '@/lib/lifecycle'
import { grantsOfRole, type PlatformContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { type TestTenant, testTenant } from '@/lib/testing'
import { changePlan } from './change-plan'
import { exportTenants } from './export-tenants'
import { getTenant } from './get-tenant'
import { listPlatformAudit } from './list-platform-audit'
import { listTenants } from './list-tenants'
import { operator, supporter, visitor } from './people.fixture'

const suspendTenant = (ctx: PlatformContext, input: { id: string; reason: string }) =>
  changeCompanyStatus(ctx, { ...input, transition: 'suspend' })
const reactivateTenant = (ctx: PlatformContext, input: { id: string }) =>
  changeCompanyStatus(ctx, { ...input, transition: 'activate', reason: 'Settled' })

let acme: TestTenant
let id: string
beforeEach(async () => {
  acme = await testTenant({ name: `Acme ${Math.random()}`, planId: 'free' })
  id = acme.tenant.id
})

const status = async () => (await findTenant({ slug: acme.tenant.slug }))?.status
const trail = async () =>
  await platformDb().platformAudit.findMany({ where: { resourceId: id }, orderBy: { id: 'asc' } })

describe('a company', () => {
  it('is suspended with a reason and comes back, at once, and both are on record', async () => {
    expect(await status()).toBe('active')
    await suspendTenant(operator(), { id, reason: 'Unpaid invoices' })
    await expect.poll(status, { timeout: 1_000 }).toBe('suspended')
    expect((await getTenant(operator(), { id })).statusReason).toBe('Unpaid invoices')
    await reactivateTenant(operator(), { id })
    await expect.poll(status, { timeout: 1_000 }).toBe('active')
    expect((await getTenant(operator(), { id })).statusReason).toBe('Settled')
    expect((await trail()).map(({ action, result, before, after }) => ({ action, result, before, after }))).toEqual([
      {
        action: 'tenants.change-status',
        result: 'success',
        before: { status: 'active' },
        after: { status: 'suspended', reason: 'Unpaid invoices', until: null },
      },
      {
        action: 'tenants.change-status',
        result: 'success',
        before: { status: 'suspended' },
        after: { status: 'active', reason: 'Settled', until: null },
      },
    ])
  })

  it('is suspended once, reactivated once, and neither while it is being made or removed', async () => {
    await expect(reactivateTenant(operator(), { id })).rejects.toMatchObject({ status: 409 })
    const both = await Promise.allSettled([1, 2].map(() => suspendTenant(operator(), { id, reason: 'Twice' })))
    expect(both.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const state of ['provisioning', 'deleting']) {
      await platformDb().tenant.update({ where: { id }, data: { status: state } })
      await expect(suspendTenant(operator(), { id, reason: 'No' })).rejects.toMatchObject({ status: 409 })
      await expect(reactivateTenant(operator(), { id })).rejects.toMatchObject({ status: 409 })
    }
  })

  it('has the features and limits of its new plan at the next request', async () => {
    const before = await findTenant({ id })
    await changePlan(operator(), { id, planId: 'enterprise' })
    await expect.poll(async () => (await findTenant({ id }))?.planId, { timeout: 1_000 }).toBe('enterprise')
    expect((await findTenant({ id }))?.limits).not.toEqual(before?.limits)
    await expect(changePlan(operator(), { id, planId: 'gold' })).rejects.toMatchObject({ status: 400 })
    await changePlan(operator(), { id, planId: 'free' })
    await expect.poll(async () => (await findTenant({ id }))?.limits, { timeout: 1_000 }).toEqual(before?.limits)
  })

  it('is changed by super admins alone; refused attempts are kept', async () => {
    const changes = [
      (ctx: ReturnType<typeof operator>) => suspendTenant(ctx, { id, reason: 'No' }),
      (ctx: ReturnType<typeof operator>) => reactivateTenant(ctx, { id }),
      (ctx: ReturnType<typeof operator>) => changePlan(ctx, { id, planId: 'enterprise' }),
    ]
    const member = { actor: acme.system.actor, request: acme.system.request }
    const refusedBefore = await platformDb().platformAudit.count({ where: { result: 'failure' } })
    for (const change of changes) {
      await expect(change(supporter())).rejects.toMatchObject({ status: 403 })
      await expect(change(visitor())).rejects.toMatchObject({ status: 401 })
      await expect(
        change({
          ...member,
          actor: {
            kind: 'member',
            id,
            label: '',
            role: 'tenant_admin',
            grants: grantsOfRole('tenant_admin'),
            subTenantId: null,
            sessionId: id,
          },
        }),
      ).rejects.toMatchObject({ status: 403 })
    }
    expect(await status()).toBe('active')
    expect(await platformDb().platformAudit.count({ where: { result: 'failure' } })).toBe(refusedBefore + 6)
  })

  it('is found by its name, address, status and plan; the list shows no row of it', async () => {
    await acme.system.db.contact.create({ data: { name: 'A Secret Customer' } })
    const found = await listTenants(supporter(), { search: acme.tenant.name.toLowerCase() })
    expect(found.items.map((item) => item.id)).toEqual([id])
    expect(JSON.stringify(found)).not.toContain('Secret')
    expect((await listTenants(supporter(), { search: acme.tenant.slug, status: ['suspended'] })).items).toEqual([])
    expect((await listTenants(supporter(), { search: acme.tenant.slug, planId: ['enterprise'] })).items).toEqual([])
    expect((await listTenants(supporter(), { search: '%' })).items).toEqual([])
    await expect(listTenants(visitor(), {})).rejects.toMatchObject({ status: 401 })
  })

  it('that does not exist is a 404 or a conflict, never a crash', async () => {
    const nobody = crypto.randomUUID()
    await expect(getTenant(operator(), { id: nobody })).rejects.toMatchObject({ status: 404 })
    await expect(changePlan(operator(), { id: nobody, planId: 'free' })).rejects.toMatchObject({ status: 404 })
    await expect(suspendTenant(operator(), { id: nobody, reason: 'x' })).rejects.toMatchObject({ status: 404 })
  })
})

it('the list of companies and the audit log are read page by page, without gaps or repetitions', async () => {
  const marker = `pages-${Math.random().toString(36).slice(2)}`
  const made: string[] = []
  for (let count = 0; count < 5; count++) made.push((await testTenant({ name: `${marker} ${count}` })).tenant.id)
  const seen: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listTenants(operator(), { search: marker, limit: 2, ...(cursor ? { cursor } : {}) })
    seen.push(...page.items.map((item) => item.id))
    cursor = page.nextCursor
  }
  expect(seen).toEqual([...made].reverse())
  for (const [sort, direction] of [
    ['name', 'asc'],
    ['name', 'desc'],
    ['plan', 'asc'],
    ['status', 'desc'],
  ] as const) {
    const sorted: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listTenants(operator(), {
        search: marker,
        limit: 2,
        sort,
        direction,
        ...(cursor ? { cursor } : {}),
      })
      sorted.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
    }
    expect(sorted, `${sort} ${direction}`).toEqual(direction === 'asc' ? made : [...made].reverse())
  }
  await expect(listTenants(operator(), { cursor: 'no cursor' })).rejects.toMatchObject({ status: 400 })
  const csv = await exportTenants(operator(), { search: marker, sort: 'name', direction: 'asc' })
  expect(
    csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[0]),
  ).toEqual(made)
  for (const tenantId of made) await suspendTenant(operator(), { id: tenantId, reason: 'Test' })
  const first = await listPlatformAudit(operator(), { action: 'tenants.change-status', limit: 2 })
  const second = await listPlatformAudit(operator(), {
    action: 'tenants.change-status',
    limit: 3,
    ...(first.nextCursor ? { cursor: first.nextCursor } : {}),
  })
  expect([...first.items, ...second.items].map((row) => row.resourceId)).toEqual([...made].reverse())
})
