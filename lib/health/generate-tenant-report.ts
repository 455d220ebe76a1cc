import { platformQuery, staffMay } from '@/lib/operations'
import { companyReportInput } from './schema'
import { writeReport } from './write-report'

/** A company's report for the console, with what it costs for those who may see it. */
export const generateTenantReport = platformQuery({
  name: 'reports.generate',
  access: 'staff',
  route: { method: 'GET', path: '/companies/{tenantId}/report', summary: 'A company’s report', tags: ['Health'] },
  input: companyReportInput,
  handler: ({ ctx, input: { tenantId, period, locale } }) =>
    writeReport(tenantId, { period, locale, hasCost: staffMay(ctx, 'costs:read') }),
})
