import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { ruleView } from './rule-view'

const WORST_FIRST = ['critical', 'warning', 'info']

/** Every alert rule with how many alerts of it are open, the gravest first. */
export const listRules = platformQuery({
  name: 'alerts.list-rules',
  access: 'console:read',
  input: noInput,
  handler: async ({ db }) => {
    const rows = await db.alertRule.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
    const open = await db.alert.groupBy({ by: ['ruleId'], where: { status: 'firing' }, _count: { _all: true } })
    const rank = (severity: string) => WORST_FIRST.indexOf(severity)
    const sorted = rows.sort((a, b) => rank(a.severity) - rank(b.severity))
    return sorted.map((row) => ({
      ...ruleView(row),
      firing: open.find(({ ruleId }) => ruleId === row.id)?._count._all ?? 0,
    }))
  },
})
