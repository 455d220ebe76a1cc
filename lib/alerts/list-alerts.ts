import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { ruleView } from './rule-view'
import { ALERT_STATUSES, type AlertView, listAlertsInput, OPEN_STATUSES } from './schema'

/** Alerts that are open, or those that are over; newest first. */
export const listAlerts = platformQuery({
  name: 'alerts.list',
  access: 'console:read',
  input: listAlertsInput,
  handler: async ({ db, input }) => {
    const rows = await db.alert.findMany({
      where: {
        status: input.view === 'open' ? { in: OPEN_STATUSES } : 'resolved',
        ...(input.ruleId ? { ruleId: input.ruleId } : {}),
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      include: { rule: true, tenant: { select: { name: true } } },
    })
    const page = cutPage(rows, input.limit)
    const items = page.items.map(
      ({ rule, tenant, ruleId: _, openKey: __, acknowledgedAt: ___, ...row }): AlertView => ({
        ...row,
        status: ALERT_STATUSES.find((each) => each === row.status) ?? 'resolved',
        rule: ruleView(rule),
        company: tenant?.name ?? null,
      }),
    )
    return { items, nextCursor: page.nextCursor }
  },
})
