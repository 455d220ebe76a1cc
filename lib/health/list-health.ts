import { cutPage, forbidden } from '@/lib/kernel'
import { platformQuery, staffMay } from '@/lib/operations'
import { afterCursor, healthCursor, healthOrder, healthWhere } from './health-order'
import { listHealthInput } from './schema'

const MONEY: readonly string[] = ['cost', 'margin']

/** Open companies, those that need attention first where nothing else is asked for; as the worker last saw them. */
export const listHealth = platformQuery({
  name: 'health.list',
  access: 'staff',
  route: { method: 'GET', path: '/health', summary: 'Companies by how they are, worst first', tags: ['Health'] },
  input: listHealthInput,
  handler: async ({ ctx, db, input }) => {
    const maySeeMoney = staffMay(ctx, 'costs:read')
    if (!maySeeMoney && MONEY.includes(input.sort)) throw forbidden()
    const rows = await db.companyHealth.findMany({
      where: { AND: [healthWhere(input), input.cursor ? afterCursor(input.cursor, input) : {}] },
      orderBy: healthOrder(input),
      take: input.limit + 1,
      include: { tenant: { select: { name: true, slug: true, status: true, plan: { select: { name: true } } } } },
    })
    const { items: page, nextCursor } = cutPage(rows, input.limit, (last) => healthCursor(last, input))
    const items = page.map(({ costCents, marginCents, ...row }) => ({
      ...row,
      costCents: maySeeMoney ? costCents : null,
      marginCents: maySeeMoney ? marginCents : null,
    }))
    return { items, nextCursor }
  },
})
