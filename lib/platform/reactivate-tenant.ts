import { conflict } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { TENANT_CHANGED } from '@/lib/tenancy'
import { tenantIdInput } from './schema'

const notify = (
  db: { $executeRaw: (strings: TemplateStringsArray, ...values: unknown[]) => Promise<number> },
  id: string,
) => db.$executeRaw`SELECT pg_notify(${TENANT_CHANGED}, ${id})`

export const reactivateTenant = platformCommand({
  name: 'tenants.reactivate',
  access: 'super_admin',
  input: tenantIdInput,
  handler: async ({ db, input, audit }) => {
    const changed = await db.tenant.updateMany({
      where: { id: input.id, status: 'suspended' },
      data: { status: 'active', statusReason: null },
    })
    if (changed.count === 0) throw conflict('Only a suspended company can be reactivated.')
    await notify(db, input.id)
    audit({ resourceId: input.id, before: { status: 'suspended' }, after: { status: 'active' } })
    return { id: input.id }
  },
})
