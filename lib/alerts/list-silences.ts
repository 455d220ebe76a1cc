import { platformQuery } from '@/lib/operations'
import { noInput } from './schema'

/** Silences that last, the soonest over first. */
export const listSilences = platformQuery({
  name: 'alerts.list-silences',
  access: 'console:read',
  input: noInput,
  handler: async ({ db }) => {
    const rows = await db.alertSilence.findMany({
      where: { endsAt: { gt: new Date() } },
      orderBy: { endsAt: 'asc' },
      take: 100,
      include: { rule: { select: { name: true, builtInKey: true } } },
    })
    const ids = rows.flatMap(({ tenantId }) => tenantId ?? [])
    const companies = await db.tenant.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    return rows.map((row) => ({ ...row, company: companies.find(({ id }) => id === row.tenantId)?.name ?? null }))
  },
})
