import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'

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
      include: { rule: { select: { name: true, builtInKey: true } }, tenant: { select: { name: true } } },
    })
    return rows.map(({ tenant, ...row }) => ({ ...row, company: tenant?.name ?? null }))
  },
})
