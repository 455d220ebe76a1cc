import { platformQuery } from '@/lib/operations'
import { ruleView } from './rule-view'
import { noInput } from './schema'

/** Every alert rule with how many alerts of it are open. */
export const listRules = platformQuery({
  name: 'alerts.list-rules',
  access: 'console:read',
  input: noInput,
  handler: async ({ db }) => {
    const rows = await db.alertRule.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
    const open = await db.alert.groupBy({ by: ['ruleId'], where: { status: 'firing' }, _count: { _all: true } })
    return rows.map((row) => ({
      ...ruleView(row),
      firing: open.find(({ ruleId }) => ruleId === row.id)?._count._all ?? 0,
    }))
  },
})
