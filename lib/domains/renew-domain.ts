import { command } from '@/lib/operations'
import { accountOf } from './account'
import { renewClaim } from './claim-domain'
import { domainView } from './domain-view'
import { ownAddresses } from './own-addresses'
import { oneDomainInput } from './schema'

/** A new token, good for a day. */
export const renewDomain = command({
  name: 'domains.renew',
  access: 'domains:write',
  feature: 'custom_domain',
  input: oneDomainInput,
  route: { method: 'POST', path: '/domains/{id}/renew', summary: 'Renew the proof of a domain', tags: ['Domains'] },
  handler: async ({ ctx, input }) => {
    const row = await renewClaim(accountOf(ctx.tenant), input.id)
    ctx.audit({ resourceId: row.id, after: { host: row.host } })
    return domainView(row, ctx.tenant.slug, await ownAddresses())
  },
})
