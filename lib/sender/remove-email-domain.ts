import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { oneEmailDomainInput } from './schema'
import { domainOfAddress, ownRow } from './sender-row'

/** Forgets a sending domain and its key; what was signed with it stays valid as long as the record stands. */
export const removeEmailDomain = command({
  name: 'email_identity.remove-domain',
  access: 'email_identity:delete',
  input: oneEmailDomainInput,
  route: {
    method: 'DELETE',
    path: '/email-identity/domains/{id}',
    summary: 'Remove a sending domain',
    tags: ['E-mail'],
  },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.emailDomain.findFirst({ where: { id: input.id, subTenantId: ctx.tenant.subTenantId } })
    if (!row) throw notFound('Sending domain')
    const sender = await ownRow(ctx)
    if (sender?.fromAddress && domainOfAddress(sender.fromAddress) === row.domain) {
      throw conflict('The sender address is of this domain. Change it first.')
    }
    await ctx.db.emailDomain.delete({ where: ctx.key(row.id) })
    ctx.audit({ resourceId: row.id, before: { domain: row.domain } })
    return { id: row.id }
  },
})
