import { command } from '@/lib/operations'
import { accountOf } from './account'
import { releaseDomain } from './release-domain'
import { oneDomainInput } from './schema'

/** Gives a domain up: it is no longer served at once, and nobody else may claim it for a week. */
export const removeDomain = command({
  name: 'domains.remove',
  access: 'domains:delete',
  input: oneDomainInput,
  route: { method: 'DELETE', path: '/domains/{id}', summary: 'Remove a domain', tags: ['Domains'] },
  handler: async ({ ctx, input }) => {
    const row = await releaseDomain(accountOf(ctx.tenant), input.id)
    ctx.audit({ resourceId: row.id, before: { host: row.host, status: row.status } })
    return { id: row.id }
  },
})
