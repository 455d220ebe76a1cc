import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { query } from '@/lib/operations'
import { accountOf } from './account'
import { domainView } from './domain-view'
import { ownAddresses } from './own-addresses'

const nothing = z.strictObject({})

/** All domains of the account, the primary one first, then the newest; each with the records to set. */
export const listDomains = query({
  name: 'domains.list',
  access: 'domains:read',
  input: nothing,
  route: { method: 'GET', path: '/domains', summary: 'List the domains', tags: ['Domains'] },
  handler: async ({ ctx }) => {
    const rows = await platformDb().domain.findMany({
      where: { tenantId: accountOf(ctx.tenant) },
      orderBy: [{ isPrimary: 'desc' }, { id: 'desc' }],
    })
    const addresses = await ownAddresses()
    return rows.map((row) => domainView(row, ctx.tenant.slug, addresses))
  },
})
