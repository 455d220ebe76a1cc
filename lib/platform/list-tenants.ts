import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { afterCursor, companyCursor, companyOrder, companyWhere } from './company-order'
import { listTenantsInput } from './schema'

/** Companies, newest first where nothing else is asked for. It reads the directory only: no company's rows. */
export const listTenants = platformQuery({
  name: 'tenants.list',
  access: 'staff',
  input: listTenantsInput,
  route: { method: 'GET', path: '/companies', summary: 'List the companies', tags: ['Companies'] },
  handler: async ({ db, input }) => {
    const rows = await db.tenant.findMany({
      where: { AND: [companyWhere(input), input.cursor ? afterCursor(input.cursor, input) : {}] },
      orderBy: companyOrder(input),
      take: input.limit + 1,
      include: { plan: { select: { name: true } }, domains: { select: { host: true, status: true } } },
    })
    return cutPage(rows, input.limit, (last) => companyCursor(last, input))
  },
})
