import { command } from '@/lib/operations'
import { accountOf } from './account'
import { chooseDomain } from './choose-domain'
import { domainView } from './domain-view'
import { ownAddresses } from './own-addresses'
import { updateDomainInput } from './schema'

/** Makes a working domain the primary one, or lets the subdomain lead to it. */
export const updateDomain = command({
  name: 'domains.update',
  access: 'domains:write',
  feature: 'custom_domain',
  input: updateDomainInput,
  route: { method: 'PATCH', path: '/domains/{id}', summary: 'Change a domain', tags: ['Domains'] },
  handler: async ({ ctx, input }) => {
    const { before, after } = await chooseDomain(accountOf(ctx.tenant), input)
    ctx.audit({
      resourceId: after.id,
      before: { isPrimary: before.isPrimary, redirectsSlugHost: before.redirectsSlugHost },
      after: { host: after.host, isPrimary: after.isPrimary, redirectsSlugHost: after.redirectsSlugHost },
    })
    return domainView(after, ctx.tenant.slug, await ownAddresses())
  },
})
