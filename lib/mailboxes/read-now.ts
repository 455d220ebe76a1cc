import { notFound } from '@/lib/kernel'
import { command, ownRows } from '@/lib/operations'
import { MAILBOX_DUE } from './mailbox-line'
import { mailboxIdInput } from './schema'

/** Reads a mailbox without waiting for its time. @throws not_found */
export const readNow = command({
  name: 'mailboxes.read-now',
  access: 'email_identity:write',
  isAudited: false,
  input: mailboxIdInput,
  about: { model: 'mailbox', id: ({ mailboxId }) => mailboxId },
  route: { method: 'POST', path: '/mailboxes/{mailboxId}/read', summary: 'Read a mailbox now', tags: ['E-mail'] },
  handler: async ({ ctx, input: { mailboxId } }) => {
    if (!(await ctx.db.mailbox.findFirst({ where: { id: mailboxId, ...ownRows(ctx) }, select: { id: true } }))) {
      throw notFound('Mailbox')
    }
    ctx.emit(MAILBOX_DUE, { mailboxId })
    return { id: mailboxId }
  },
})
