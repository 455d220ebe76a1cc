import { notFound } from '@/lib/kernel'
import { ownRows, task } from '@/lib/operations'
import { MailboxFailure, withMailbox } from '@/lib/providers/imap'
import { serverOf } from './mailbox-row'
import { type MailboxProblem, mailboxIdInput } from './schema'

export type MailboxTest = {
  isGood: boolean
  /** Mails in the folder. */
  count: number | null
  problem: MailboxProblem | null
  /** In the server's words. */
  detail: string | null
}

/** Signs in and looks into the folder; changes nothing there. Never throws for the server's failure. @throws not_found */
export const testMailbox = task({
  name: 'mailboxes.test',
  access: 'email_identity:write',
  input: mailboxIdInput,
  route: { method: 'POST', path: '/mailboxes/{mailboxId}/test', summary: 'Test a mailbox', tags: ['E-mail'] },
  handler: async ({ ctx, input: { mailboxId } }): Promise<MailboxTest> => {
    const row = await ctx.db.mailbox.findFirst({ where: { id: mailboxId, ...ownRows(ctx) } })
    if (!row) throw notFound('Mailbox')
    const good = (count: number): MailboxTest => ({ isGood: true, count, problem: null, detail: null })
    try {
      return await withMailbox(
        serverOf(ctx, row),
        async ({ count, hasFolder }) => {
          if (row.moveTo && !(await hasFolder(row.moveTo))) throw new MailboxFailure('no_target', row.moveTo)
          return good(count)
        },
        { isReadOnly: true },
      )
    } catch (error) {
      if (!(error instanceof MailboxFailure)) throw error
      return { isGood: false, count: null, problem: error.problem, detail: error.detail }
    }
  },
})
