import { containing } from '@/lib/db'
import { platformQuery } from '@/lib/operations'
import { listTenantsInput } from './schema'

/** Companies, newest first. It reads the directory only: no company's rows. */
export const listTenants = platformQuery({
  name: 'tenants.list',
  access: 'staff',
  input: listTenantsInput,
  handler: async ({ db, input }) => {
    const contains = input.search ? containing(input.search) : undefined
    const rows = await db.tenant.findMany({
      where: {
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.status ? { status: input.status } : {}),
        ...(input.planId ? { planId: input.planId } : {}),
        ...(contains
          ? { OR: [{ name: contains }, { slug: contains }, { domains: { some: { host: contains } } }] }
          : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      include: { plan: { select: { name: true } }, domains: { select: { host: true, status: true } } },
    })
    const items = rows.slice(0, input.limit)
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})
