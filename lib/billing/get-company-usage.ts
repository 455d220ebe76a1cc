import { platformQuery } from '@/lib/operations'
import { companyInput, METRICS } from './schema'

const DAY_MS = 86_400_000
const DAYS = 30

/** What a company published of its usage in the last 30 days: each figure day by day, oldest first. */
export const getCompanyUsage = platformQuery({
  name: 'usage.get-company',
  access: 'staff',
  input: companyInput,
  route: { method: 'GET', path: '/companies/{tenantId}/usage', summary: 'What a company uses', tags: ['Companies'] },
  handler: async ({ db, input }) => {
    const rows = await db.usageRollup.findMany({
      where: { tenantId: input.tenantId, day: { gte: new Date(Date.now() - DAYS * DAY_MS) } },
      orderBy: { day: 'asc' },
    })
    return METRICS.flatMap((metric) => {
      const values = rows.filter((row) => row.metric === metric).map(({ value }) => Number(value))
      return values.length ? [{ metric, values }] : []
    })
  },
})
