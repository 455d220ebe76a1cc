import { noInput } from '@/lib/kernel/schema'
import { query, usedOf } from '@/lib/operations'
import { SEATS } from './team-lock'

/** How many seats of the plan are taken; `limit` is null when the plan does not limit them. */
export const readSeats = query({
  name: 'members.read-seats',
  access: 'members:read',
  input: noInput,
  handler: async ({ ctx }) => {
    const limit = ctx.tenant.limits[SEATS] ?? -1
    return { used: await usedOf(ctx, SEATS), limit: limit < 0 ? null : limit }
  },
})
