import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { findTenant, hasFeature } from '@/lib/tenancy'
import { testTenant } from '@/lib/testing'
import { endOverrides } from './end-overrides'
import { getGrants } from './get-grants'
import { removeOverride } from './remove-override'
import { setFeature } from './set-feature'
import { setLimit } from './set-limit'

const operator: PlatformContext = {
  actor: { kind: 'staff', id: newId(), label: 'Test Staff', role: 'super_admin', sessionId: newId() },
  request: NO_REQUEST,
}

const seen = async (id: string) => {
  const tenant = await findTenant({ id })
  return tenant && [hasFeature(tenant, 'campaigns'), tenant.limits.users]
}

it('counts at once, says where it comes from and why, and is over when it is removed', async () => {
  const { tenant } = await testTenant({ planId: 'free' })
  const tenantId = tenant.id
  await setFeature(operator, { tenantId, feature: 'campaigns', enabled: true, reason: 'Trial for the spring campaign' })
  await setLimit(operator, { tenantId, resource: 'users', limit: 9, reason: 'Two interns' })
  await expect.poll(() => seen(tenantId), { timeout: 1_000 }).toEqual([true, 9])
  const grants = await getGrants(operator, { tenantId })
  expect(grants.features.find(({ feature }) => feature === 'campaigns')).toMatchObject({
    isInPlan: false,
    isGranted: true,
    override: { reason: 'Trial for the spring campaign', createdBy: 'Test Staff', endsAt: null },
  })
  expect(grants.limits.find(({ resource }) => resource === 'users')).toMatchObject({ planLimit: 3, limit: 9 })
  await removeOverride(operator, { tenantId, kind: 'feature', name: 'campaigns' })
  await removeOverride(operator, { tenantId, kind: 'limit', name: 'users' })
  await expect.poll(() => seen(tenantId), { timeout: 1_000 }).toEqual([false, 3])
  await expect(removeOverride(operator, { tenantId, kind: 'limit', name: 'users' })).rejects.toMatchObject({
    status: 404,
  })
})

it('can take a feature away from a company whose plan has everything', async () => {
  const { tenant } = await testTenant()
  await setFeature(operator, { tenantId: tenant.id, feature: 'videos', enabled: false, reason: 'Abuse' })
  await expect
    .poll(
      async () => {
        const found = await findTenant({ id: tenant.id })
        return found && [hasFeature(found, 'videos'), hasFeature(found, 'campaigns')]
      },
      { timeout: 1_000 },
    )
    .toEqual([false, true])
})

it('is over at its end by itself, is then cleared away, and both the platform and the company are told', async () => {
  const company = await testTenant({ planId: 'free' })
  const tenantId = company.tenant.id
  const endsAt = new Date(Date.now() + 3_000).toISOString()
  await setFeature(operator, { tenantId, feature: 'campaigns', enabled: true, reason: 'A day', endsAt })
  await expect.poll(() => seen(tenantId), { timeout: 2_500 }).toEqual([true, 3])
  await sleep(new Date(endsAt).getTime() - Date.now() + 5)
  expect(await seen(tenantId)).toEqual([false, 3])
  expect(
    (await getGrants(operator, { tenantId })).features.find((row) => row.feature === 'campaigns')?.override,
  ).toBeNull()
  expect(await endOverrides()).toBeGreaterThan(0)
  expect(await platformDb().tenantFeature.count({ where: { tenantId } })).toBe(0)
  const told = await company.system.db.outboxEvent.findMany({ where: { type: 'plan.override_ended' } })
  expect(told.map(({ payload }) => payload)).toEqual([{ name: 'campaigns' }])
})

it('is refused for a limit below −1, an end that has passed, and a company that is not there', async () => {
  const { tenant } = await testTenant()
  const given = { tenantId: tenant.id, resource: 'users' as const, limit: 3, reason: 'x' }
  await expect(setLimit(operator, { ...given, limit: -5 })).rejects.toMatchObject({
    status: 400,
    issues: [{ path: 'limit' }],
  })
  await expect(setLimit(operator, { ...given, endsAt: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({ status: 400 })
  await expect(setLimit(operator, { ...given, tenantId: newId() })).rejects.toMatchObject({ status: 404 })
  expect(await platformDb().tenantLimit.count({ where: { tenantId: tenant.id } })).toBe(0)
})
