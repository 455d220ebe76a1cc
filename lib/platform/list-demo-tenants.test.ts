import { beforeAll, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { tenantChanged } from '@/lib/tenancy'
import { testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { listDemoTenants } from './list-demo-tenants'
import { visitor } from './people.fixture'

beforeAll(useFreshDatabase)

it('anybody sees the demo companies that are open, with their look and features, and no other company', async () => {
  const demo = await testTenant({ name: 'Demo One', planId: 'free' })
  const suspended = await testTenant({ name: 'Demo Suspended', status: 'suspended' })
  await testTenant({ name: 'A Real Customer' })
  for (const { tenant } of [demo, suspended]) {
    await platformDb().tenant.update({ where: { id: tenant.id }, data: { isDemo: true, industry: 'Retail' } })
    await tenantChanged(tenant.id)
  }
  const tenantId = demo.tenant.id
  await platformDb().tenantFeature.create({ data: { tenantId, feature: 'voiceAgents', enabled: true } })
  await tenantChanged(tenantId)
  const listed = await listDemoTenants(visitor(), {})
  expect(listed).toHaveLength(1)
  expect(listed[0]).toMatchObject({ slug: demo.tenant.slug, industry: 'Retail', hasAllFeatures: false })
  expect(listed[0]?.features).toContain('voiceAgents')
  expect(listed[0]?.url).toContain(`${demo.tenant.slug}.`)
  expect(JSON.stringify(listed[0]?.tokens.light)).toContain('--primary')
  expect(listed[0]?.colors.primary).toMatch(/^#[0-9a-f]{6}$/)
  expect(JSON.stringify(listed)).not.toContain(tenantId)
})
