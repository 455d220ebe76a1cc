import { Prisma } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { serviceLevelsInput } from './schema'
import { serviceLevelsOf } from './service-level-settings'

/** Says how fast the account wants to answer. Conversations under way are reckoned anew. */
export const updateServiceLevels = command({
  name: 'service-levels.update',
  access: 'conversations:admin',
  input: serviceLevelsInput,
  route: { method: 'PUT', path: '/service-levels', summary: 'Set the service levels', tags: ['Service levels'] },
  handler: async ({ ctx, input }) => {
    const { settings: before } = await serviceLevelsOf(ctx)
    const data = { ...input, hours: input.hours ?? Prisma.DbNull }
    const { subTenantId } = ctx.tenant
    const changed = await ctx.db.serviceLevelSettings.updateMany({ where: { subTenantId }, data })
    if (changed.count === 0) await ctx.db.serviceLevelSettings.create({ data: { id: newId(), ...data } })
    ctx.emit('service_levels.changed', {})
    ctx.audit({ before, after: input })
    return input
  },
})
