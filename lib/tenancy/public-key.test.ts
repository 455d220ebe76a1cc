import { beforeAll, expect, it } from 'vitest'
import { env, hmacHex } from '@/lib/kernel'
import { type TestTenant, testTenant } from '@/lib/testing'
import { publicTenantOf } from './public-key'

let acme: TestTenant
let other: TestTenant
beforeAll(async () => {
  acme = await testTenant({ name: 'Acme' })
  other = await testTenant({ name: 'Other' })
})

function on(host: string, query = ''): Request {
  const headers = { 'x-app-host': host, 'x-app-host-sig': hmacHex(env().AUTH_SECRET, `app-host:${host}`) }
  return new Request(`http://any.test/api/tenants/current${query}`, { headers })
}

const named = async (request: Request) => (await publicTenantOf(request)).name

it('public data is the host’s, or of the company that ?tenantId= names', async () => {
  const host = `tenant:${acme.tenant.slug}`
  expect(await named(on(host))).toBe('Acme')
  expect(await named(on(host, `?tenantId=${other.tenant.slug}`))).toBe('Other')
  expect(await named(on('root', `?tenantId=${other.tenant.slug.toUpperCase()}`))).toBe('Other')
})

it('is of nobody where nobody is named (400), known (404) or open (403)', async () => {
  await expect(named(on('root'))).rejects.toMatchObject({ status: 400, message: 'Tenant ID is required' })
  for (const query of [
    '?tenantId=nobody-here',
    '?tenantId=',
    '?tenantId=a_b',
    '?tenantId=%00',
    `?tenantId=${acme.tenant.id}`,
  ]) {
    await expect(named(on('root', query))).rejects.toMatchObject({ status: 404, message: 'Tenant not found' })
  }
  await expect(named(on('tenant:nobody-here'))).rejects.toMatchObject({ status: 404 })
  const suspended = await testTenant({ status: 'suspended' })
  const making = await testTenant({ status: 'provisioning' })
  await expect(named(on(`tenant:${suspended.tenant.slug}`))).rejects.toMatchObject({ status: 403 })
  await expect(named(on('root', `?tenantId=${suspended.tenant.slug}`))).rejects.toMatchObject({ status: 403 })
  await expect(named(on('root', `?tenantId=${making.tenant.slug}`))).rejects.toMatchObject({ status: 404 })
})
