import { forbidden } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { reportInput } from './schema'
import { writeReport } from './write-report'

/** The company's own report; what it costs the platform is not in it. A sub-account has none. */
export const readOwnReport = query({
  name: 'report.read',
  access: 'analytics:read',
  input: reportInput,
  route: {
    method: 'GET',
    path: '/report',
    summary: 'Figures, trends and recommendations of a period',
    description:
      'Periods: 7d, 30d, 90d, day, week, month, or a month such as 2026-10. Each recommendation names the figure that led to it.',
    tags: ['Company'],
  },
  handler: async ({ ctx, input: { period, locale } }) => {
    if (ctx.tenant.subTenantId) throw forbidden('The report is the whole company’s: ask for it in the main account.')
    return writeReport(ctx.tenantId, { period, locale, hasCost: false })
  },
})
