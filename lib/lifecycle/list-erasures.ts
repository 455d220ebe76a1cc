import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { listErasuresInput } from './schema'

/** Companies that were erased or are being erased, newest first. */
export const listErasures = platformQuery({
  name: 'erasures.list',
  access: 'staff',
  input: listErasuresInput,
  handler: async ({ db, input }) => {
    const contains = input.search ? containing(input.search) : undefined
    const rows = await db.erasure.findMany({
      where: {
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(contains ? { OR: [{ name: contains }, { slug: contains }] } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      select: {
        id: true,
        tenantId: true,
        name: true,
        slug: true,
        status: true,
        requestedBy: true,
        createdAt: true,
        finishedAt: true,
      },
    })
    return cutPage(rows, input.limit)
  },
})
