import { platformQuery } from '@/lib/operations'
import { ruleView } from './rule-view'
import { ALERT_STATUSES, type AlertView, listAlertsInput } from './schema'

/** Alerts that are open, or those that are over; newest first. */
export const listAlerts = platformQuery({
  name: 'alerts.list',
  access: 'console:read',
  input: listAlertsInput,
  handler: async ({ db, input }) => {
    const rows = await db.alert.findMany({
      where: {
        status: input.view === 'open' ? { not: 'resolved' } : 'resolved',
        ...(input.ruleId ? { ruleId: input.ruleId } : {}),
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      include: { rule: true },
    })
    const page = rows.slice(0, input.limit)
    const ids = page.flatMap(({ tenantId }) => tenantId ?? [])
    const companies = await db.tenant.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    const items = page.map(
      ({ rule, ruleId: _, openKey: __, acknowledgedAt: ___, ...row }): AlertView => ({
        ...row,
        status: ALERT_STATUSES.find((each) => each === row.status) ?? 'resolved',
        rule: ruleView(rule),
        company: companies.find(({ id }) => id === row.tenantId)?.name ?? null,
      }),
    )
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})
