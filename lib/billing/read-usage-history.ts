import { query } from '@/lib/operations'
import { usageHistoryInput } from './schema'

const DAY_MS = 86_400_000

/** A figure day by day, oldest first; days that nobody counted are null for what stands and 0 for what happened. */
export const readUsageHistory = query({
  name: 'usage.read-history',
  access: 'company:read',
  input: usageHistoryInput,
  route: { method: 'GET', path: '/usage/{metric}', summary: 'What was used, day by day', tags: ['Company'] },
  handler: async ({ ctx, input: { metric, days } }) => {
    const today = new Date(new Date().toISOString().slice(0, 10)).getTime()
    const first = today - (days - 1) * DAY_MS
    const rows = await ctx.db.usageDay.findMany({ where: { metric, day: { gte: new Date(first) } } })
    const byDay = new Map(rows.map(({ day, value }) => [day.toISOString().slice(0, 10), Number(value)]))
    return {
      metric,
      points: Array.from({ length: days }, (_, index) => {
        const day = new Date(first + index * DAY_MS).toISOString().slice(0, 10)
        return { day, value: byDay.get(day) ?? 0 }
      }),
    }
  },
})
