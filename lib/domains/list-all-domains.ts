import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { statusOf } from './domain-view'
import { describeHost } from './read-host'
import { listAllInput } from './schema'

/** Claims to host names over all companies, the newest first. */
export const listAllDomains = platformQuery({
  name: 'domains.list-all',
  access: 'console:read',
  input: listAllInput,
  handler: async ({ db, input }) => {
    const text = input.search ? containing(input.search) : undefined
    const rows = await db.domain.findMany({
      where: {
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.status ? { status: input.status } : {}),
        ...(text ? { OR: [{ host: text }, { tenant: { name: text } }] } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      include: { tenant: { select: { name: true, parentTenantId: true } } },
    })
    const page = cutPage(rows, input.limit)
    const items = page.items.map((row) => ({
      id: row.id,
      host: describeHost(row.host).unicode,
      company: row.tenant.name,
      companyId: row.tenant.parentTenantId ?? row.tenantId,
      status: statusOf(row),
      isPrimary: row.isPrimary,
      holdsName: row.heldHost !== null,
      checkedAt: row.checkedAt,
      nextCheckAt: row.nextCheckAt,
      servedUntil: row.servedUntil,
      createdAt: row.createdAt,
    }))
    return { items, nextCursor: page.nextCursor }
  },
})
