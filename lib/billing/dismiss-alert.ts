import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { alertInput } from './schema'

/** The notice of a limit is seen and goes away, for everybody in the company. */
export const dismissAlert = command({
  name: 'usage.dismiss-alert',
  access: 'company:write',
  input: alertInput,
  handler: async ({ ctx, input }) => {
    const dismissed = await ctx.db.usageAlert.updateMany({ where: { id: input.id }, data: { dismissedAt: new Date() } })
    if (dismissed.count === 0) throw notFound('Notice')
    ctx.audit({ resourceId: input.id })
    return { id: input.id }
  },
})
