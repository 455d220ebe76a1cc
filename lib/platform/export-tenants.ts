import { csvLine } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { companyOrder, companyWhere } from './company-order'
import { exportTenantsInput } from './schema'

const MOST = 50_000

/** The list of companies as CSV (RFC 4180), in its order and with its filter. */
export const exportTenants = platformQuery({
  name: 'tenants.export',
  access: 'companies:export',
  input: exportTenantsInput,
  handler: async ({ db, input }): Promise<string> => {
    const rows = await db.tenant.findMany({
      where: companyWhere(input),
      orderBy: companyOrder(input),
      take: MOST,
      select: {
        id: true,
        name: true,
        slug: true,
        status: true,
        planId: true,
        createdAt: true,
        domains: { select: { host: true } },
      },
    })
    const lines = rows.map((row) => [
      row.id,
      row.name,
      row.slug,
      row.status,
      row.planId,
      row.createdAt.toISOString(),
      row.domains.map(({ host }) => host).join(' '),
    ])
    const head = ['id', 'name', 'address', 'status', 'plan', 'created_at', 'domains']
    return [head, ...lines].map(csvLine).join('')
  },
})
