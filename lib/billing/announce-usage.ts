import { z } from 'zod'
import { newId } from '@/lib/kernel'
import { command, monthOf } from '@/lib/operations'
import { tellAdmins } from './tell-admins'

export const usageCrossed = z.strictObject({
  resource: z.string(),
  period: z.string(),
  threshold: z.number(),
  used: z.number(),
  limit: z.number(),
})

/**
 * Tells a company's administrators, by mail and by a notice in the dashboard, that 80, 95 or 100 % of something are used;
 * once in a month for each.
 */
export const announceUsage = command({
  name: 'usage.announce',
  access: 'system',
  isAudited: false,
  input: usageCrossed,
  handler: async ({ ctx, input: { resource, threshold, used, limit } }) => {
    const period = monthOf(new Date())
    const made = await ctx.db.usageAlert.createMany({
      data: [{ id: newId(), resource, period, threshold, used, limit }],
      skipDuplicates: true,
    })
    if (made.count === 0) return null
    await tellAdmins(ctx, resource, ({ name, ...words }) =>
      threshold === 100
        ? { title: words.usedUpTitle(name), message: words.usedUp(name) }
        : { title: words.reachedTitle(name, threshold), message: words.reached(name, threshold) },
    )
    ctx.emit('usage.alerted', { resource, threshold })
    return { resource, period, threshold, used, limit }
  },
})
