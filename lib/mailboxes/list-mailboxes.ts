import { noInput } from '@/lib/kernel/schema'
import { ownRows, query } from '@/lib/operations'
import { mailboxView } from './mailbox-row'

/** The mailboxes that are read, with how that goes. */
export const listMailboxes = query({
  name: 'mailboxes.list',
  access: 'email_identity:read',
  input: noInput,
  route: { method: 'GET', path: '/mailboxes', summary: 'List the mailboxes that are read', tags: ['E-mail'] },
  handler: async ({ ctx }) => {
    const rows = await ctx.db.mailbox.findMany({ where: ownRows(ctx), orderBy: { id: 'asc' } })
    return { items: rows.map(mailboxView) }
  },
})
