import { conflict, invalid, notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { beginErasure } from './begin-erasure'
import { eraseNowInput } from './schema'

/** Erases a company that is closing before its restore window is over. @throws invalid when its address is not typed right */
export const eraseCompanyNow = platformCommand({
  name: 'tenants.erase',
  access: 'companies:erase',
  input: eraseNowInput,
  handler: async ({ ctx, db, input, audit }) => {
    const tenant = await db.tenant.findFirst({ where: { id: input.id } })
    if (!tenant) throw notFound('Company')
    if (tenant.slug !== input.slug) throw invalid('slug', 'This is not the address of the company.')
    const erasureId = await beginErasure(db, { tenantId: input.id, reason: input.reason, actor: ctx.actor })
    if (!erasureId) throw conflict('Only a company that is closing can be erased.')
    audit({ resourceId: input.id, before: { status: 'closing' }, after: { status: 'deleting', erasureId } })
    return { erasureId }
  },
})
