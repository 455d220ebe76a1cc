import { conflict, invalid, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { MAILBOX_DUE } from './mailbox-line'
import { columnsOf } from './mailbox-row'
import { mailboxFields } from './schema'

const MOST = 10

/** Has a mailbox read from now on: mails that come in go to the inbox. @throws invalid, conflict */
export const addMailbox = command({
  name: 'mailboxes.add',
  access: 'email_identity:write',
  input: mailboxFields,
  route: { method: 'POST', path: '/mailboxes', summary: 'Have a mailbox read', tags: ['E-mail'], successStatus: 201 },
  handler: async ({ ctx, input }) => {
    const { subTenantId } = ctx.tenant
    const { passwordSealed, ...columns } = columnsOf(ctx, input, null)
    if (!passwordSealed) throw invalid('password', 'is required')
    if ((await ctx.db.mailbox.count({ where: { subTenantId } })) >= MOST) {
      throw conflict('There are too many mailboxes. Remove one that is not used.')
    }
    const id = newId()
    const made = await ctx.db.mailbox.createMany({
      data: [{ id, subTenantId, ...columns, passwordSealed }],
      skipDuplicates: true,
    })
    if (made.count === 0) throw conflict('This mailbox is read already.')
    ctx.emit(MAILBOX_DUE, { mailboxId: id })
    ctx.audit({ resourceId: id, after: columns })
    return { id }
  },
})
