import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { removeOverrideInput } from './schema'

/** The plan counts again. */
export const removeOverride = platformCommand({
  name: 'grants.remove-override',
  access: 'grants:write',
  input: removeOverrideInput,
  handler: async ({ db, input, audit }) => {
    const { tenantId, kind, name } = input
    const removed =
      kind === 'feature'
        ? await db.tenantFeature.deleteMany({ where: { tenantId, feature: name } })
        : await db.tenantLimit.deleteMany({ where: { tenantId, resource: name } })
    if (removed.count === 0) throw notFound('Override')
    await tenantChanged(tenantId, db)
    audit({ resourceId: tenantId, before: { kind, name } })
    return { tenantId, kind, name }
  },
})
