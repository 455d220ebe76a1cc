import { notFound } from '@/lib/kernel'
import { command, ownRows } from '@/lib/operations'
import { mailboxIdInput } from './schema'

/** Is not read any more, and its password forgotten; mails that were taken stay. @throws not_found */
export const removeMailbox = command({
  name: 'mailboxes.remove',
  access: 'email_identity:delete',
  input: mailboxIdInput,
  about: { model: 'mailbox', id: ({ mailboxId }) => mailboxId },
  route: {
    method: 'DELETE',
    path: '/mailboxes/{mailboxId}',
    summary: 'Stop reading a mailbox',
    tags: ['E-mail'],
  },
  handler: async ({ ctx, input: { mailboxId } }) => {
    const row = await ctx.db.mailbox.findFirst({ where: { id: mailboxId, ...ownRows(ctx) } })
    if (!row) throw notFound('Mailbox')
    await ctx.db.mailbox.delete({ where: ctx.key(mailboxId) })
    ctx.audit({ resourceId: mailboxId, before: { host: row.host, user: row.user, folder: row.folder } })
    return { id: mailboxId }
  },
})
