import { command } from '@/lib/operations'
import { accountOf } from './account'
import { claimDomain } from './claim-domain'
import { domainView } from './domain-view'
import { ownAddresses } from './own-addresses'
import { addDomainInput } from './schema'

/** Claims a domain. It is served once the records that the answer lists have been found. */
export const addDomain = command({
  name: 'domains.add',
  access: 'domains:write',
  feature: 'custom_domain',
  input: addDomainInput,
  route: { method: 'POST', path: '/domains', summary: 'Add a domain', tags: ['Domains'], successStatus: 201 },
  handler: async ({ ctx, input }) => {
    const row = await claimDomain(accountOf(ctx.tenant), input.host)
    ctx.audit({ resourceId: row.id, after: { host: row.host } })
    return domainView(row, ctx.tenant.slug, await ownAddresses())
  },
})
