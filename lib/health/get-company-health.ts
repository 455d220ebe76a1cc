import { platformQuery } from '@/lib/operations'
import { dailyFigures } from './daily-figures'
import { periodWindow } from './period-window'
import { companyInput, type Figures, type Finding, type Level } from './schema'
import { trendsOf } from './trends'

const SHOWN = '30d'

/** How a company is, why, and the last 30 days of its figures; null as long as nobody has looked at it. */
export const getCompanyHealth = platformQuery({
  name: 'health.get',
  access: 'staff',
  route: { method: 'GET', path: '/companies/{tenantId}/health', summary: 'How a company is', tags: ['Health'] },
  input: companyInput,
  handler: async ({ db, input }) => {
    const row = await db.companyHealth.findUnique({ where: { tenantId: input.tenantId } })
    if (!row) return null
    return {
      level: row.level as Level,
      findings: row.findings as Finding[],
      figures: row.figures as Partial<Figures>,
      assessedAt: row.assessedAt,
      trends: trendsOf(await dailyFigures(input.tenantId, periodWindow(SHOWN, new Date())), null),
    }
  },
})
