import { platformDb } from '@/lib/db'
import { forbidden } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { sharingInput } from './schema'

/** Off until somebody switches it on; switched off, the company is out of the next answer. */
export const updateSharing = command({
  name: 'company.update-sharing',
  access: 'company:admin',
  input: sharingInput,
  handler: async ({ ctx, input: { sharesFigures } }) => {
    if (ctx.tenant.subTenantId) throw forbidden('This is decided in the company’s main account.')
    const { tenant } = platformDb()
    const before = await tenant.findUnique({ where: { id: ctx.tenantId }, select: { sharesFigures: true } })
    ctx.audit({ resourceId: ctx.tenantId, before, after: { sharesFigures } })
    await tenant.update({ where: { id: ctx.tenantId }, data: { sharesFigures } })
    return { sharesFigures }
  },
})
