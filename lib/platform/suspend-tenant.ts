import { conflict } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { TENANT_CHANGED } from '@/lib/tenancy'
import { suspendInput } from './schema'

const notify = (
  db: { $executeRaw: (strings: TemplateStringsArray, ...values: unknown[]) => Promise<number> },
  id: string,
) => db.$executeRaw`SELECT pg_notify(${TENANT_CHANGED}, ${id})`

/** Takes a company offline at once, in every process: its pages show a notice, its API answers 403. */
export const suspendTenant = platformCommand({
  name: 'tenants.suspend',
  access: 'super_admin',
  input: suspendInput,
  handler: async ({ db, input, audit }) => {
    const changed = await db.tenant.updateMany({
      where: { id: input.id, status: 'active' },
      data: { status: 'suspended', statusReason: input.reason },
    })
    if (changed.count === 0) throw conflict('Only an active company can be suspended.')
    await notify(db, input.id)
    audit({ resourceId: input.id, before: { status: 'active' }, after: { status: 'suspended', reason: input.reason } })
    return { id: input.id }
  },
})
