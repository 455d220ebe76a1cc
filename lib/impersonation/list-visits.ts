import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { listVisitsInput } from './schema'

/** Who looked at which company, when, why and for how long; newest first. */
export const listVisits = platformQuery({
  name: 'visits.list',
  access: 'staff',
  input: listVisitsInput,
  handler: async ({ db, input }) => {
    const rows = await db.impersonation.findMany({
      where: {
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.tenantId ? { tenantId: input.tenantId } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      omit: { tokenHash: true },
    })
    const { items, nextCursor } = cutPage(rows, input.limit)
    const ids = [...new Set(items.map(({ tenantId }) => tenantId))]
    const companies = await db.tenant.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    return {
      items: items.map((item) => ({
        ...item,
        company: companies.find(({ id }) => id === item.tenantId)?.name ?? item.tenantId,
        isOpen: item.openedAt !== null && item.endedAt === null && item.expiresAt.getTime() > Date.now(),
      })),
      nextCursor,
    }
  },
})
