import { createApiKey, liveKey } from '@/lib/api-keys'
import { newId } from '@/lib/kernel'
import { grantsOfRole, systemActor, tenantContext } from '@/lib/operations'
import { companyRecord, crowd } from './crowd'
import { atMost, type Row } from './row'
import { say } from './say'
import { median, quantile } from './statistics'

const CALLS = 20_000

/** What it takes to know whose key a request brings, once the key has been seen. */
export async function* apiKey(): AsyncGenerator<Row> {
  await crowd()
  const tenant = await companyRecord(0)
  const id = newId()
  const { db } = tenantContext(tenant, systemActor('bench'))
  await db.member.create({
    data: { id, emailNormalized: `${id}@example.test`, name: 'Bench', role: 'tenant_admin', status: 'active' },
  })
  const grants = grantsOfRole('tenant_admin')
  const maker = tenantContext(
    { ...tenant, features: new Set(['all_features']) },
    { kind: 'member', id, label: 'Bench', role: 'tenant_admin', grants, subTenantId: null, sessionId: id },
  )
  const { secret } = await createApiKey(maker, { name: 'Bench', scopes: ['contacts:read'] })
  await liveKey(secret)
  const millis: number[] = []
  for (let call = 0; call < CALLS; call++) {
    const started = performance.now()
    if (!(await liveKey(secret))) throw new Error('the key is not known')
    millis.push(performance.now() - started)
  }
  await db.apiKey.deleteMany({ where: { ownerId: id } })
  await db.member.deleteMany({ where: { id } })
  say(`  verification: ${(median(millis) * 1_000).toFixed(1)} µs (median)`)
  yield atMost('API key verified, warm (p99)', quantile(millis, 0.99), 1, 'ms')
}
