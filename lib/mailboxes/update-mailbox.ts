import { conflict, notFound } from '@/lib/kernel'
import { command, ownRows } from '@/lib/operations'
import { MAILBOX_DUE } from './mailbox-line'
import { columnsOf } from './mailbox-row'
import { updateMailboxInput } from './schema'

/** What another folder's mails were numbered by says nothing of this one's. */
const FROM_ANEW = { uidValidity: null, lastUid: 0n, failingUid: null, failingTimes: 0 }

/** Changes how a mailbox is read, which is then tried at once. @throws not_found, invalid, conflict */
export const updateMailbox = command({
  name: 'mailboxes.update',
  access: 'email_identity:write',
  input: updateMailboxInput,
  about: { model: 'mailbox', id: ({ mailboxId }) => mailboxId },
  route: { method: 'PUT', path: '/mailboxes/{mailboxId}', summary: 'Change a mailbox that is read', tags: ['E-mail'] },
  handler: async ({ ctx, input: { mailboxId, ...fields } }) => {
    const before = await ctx.db.mailbox.findFirst({ where: { id: mailboxId, ...ownRows(ctx) } })
    if (!before) throw notFound('Mailbox')
    const columns = columnsOf(ctx, fields, before)
    const { host, user, folder } = columns
    const isElsewhere = host !== before.host || user !== before.user || folder !== before.folder
    const same = await ctx.db.mailbox.count({
      where: { subTenantId: before.subTenantId, host, user, folder, id: { not: mailboxId } },
    })
    if (same > 0) throw conflict('This mailbox is read already.')
    const anew = isElsewhere ? { ...FROM_ANEW, readAt: null, sinceAt: new Date() } : {}
    await ctx.db.mailbox.update({
      where: ctx.key(mailboxId),
      data: { ...columns, problem: null, detail: null, failedAt: null, ...anew },
    })
    ctx.emit(MAILBOX_DUE, { mailboxId })
    const { passwordSealed, ...after } = columns
    ctx.audit({
      resourceId: mailboxId,
      before: { host: before.host, user: before.user, folder: before.folder },
      after: { ...after, isPasswordNew: passwordSealed !== undefined },
    })
    return { id: mailboxId }
  },
})
