import { Prisma } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { targetsInput } from './schema'
import { targetsOf } from './target-settings'

/** Says how fast the account wants to answer. Conversations under way are reckoned anew. */
export const updateTargets = command({
  name: 'targets.update',
  access: 'conversations:admin',
  input: targetsInput,
  route: { method: 'PUT', path: '/targets', summary: 'Set the service levels', tags: ['Service levels'] },
  handler: async ({ ctx, input }) => {
    const { settings: before } = await targetsOf(ctx)
    const data = { ...input, hours: input.hours ?? Prisma.DbNull }
    const { subTenantId } = ctx.tenant
    const changed = await ctx.db.targetSettings.updateMany({ where: { subTenantId }, data })
    if (changed.count === 0) await ctx.db.targetSettings.create({ data: { id: newId(), ...data } })
    ctx.emit('targets.changed', {})
    ctx.audit({ before, after: input })
    return input
  },
})
