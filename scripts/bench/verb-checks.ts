import { z } from 'zod'
import { grantsOfRole, query, type TenantContext, tenantContext, type Verb } from '@/lib/operations'
import { companyRecord, crowd } from './crowd'
import { atMost, type Row } from './row'
import { say } from './say'
import { median } from './statistics'

const CALLS = 5_000
const ROUNDS = 9

const nothing = z.strictObject({})
const open = query({ name: 'bench.open', access: 'public', input: nothing, handler: async () => null })
const guarded = query({
  name: 'bench.guarded',
  access: 'agents:read',
  feature: 'chatAgents',
  input: nothing,
  handler: async () => null,
})

async function millisPerCall(verb: Verb<typeof nothing, null>, ctx: TenantContext): Promise<number> {
  const started = performance.now()
  for (let call = 0; call < CALLS; call++) await verb(ctx, {})
  return (performance.now() - started) / CALLS
}

/** What the look at permission and plan feature adds to a verb that does nothing else. */
export async function* verbChecks(): AsyncGenerator<Row> {
  await crowd()
  const tenant = await companyRecord(0)
  const ctx = tenantContext(tenant, {
    kind: 'member',
    id: tenant.id,
    label: 'Bench',
    role: 'manager',
    grants: grantsOfRole('manager'),
    subTenantId: null,
    sessionId: tenant.id,
  })
  const added: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const without = await millisPerCall(open, ctx)
    added.push((await millisPerCall(guarded, ctx)) - without)
  }
  say(`  permission and feature: ${(median(added) * 1_000).toFixed(1)} µs a verb`)
  yield atMost('permission and feature check, added to a verb', median(added), 0.2, 'ms')
}
