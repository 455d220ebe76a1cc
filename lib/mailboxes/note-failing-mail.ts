import { command } from '@/lib/operations'
import { noteFailingMailInput } from './schema'

/** So often a mail is tried before it is left. */
const MOST_TRIES = 5

/** A mail could not be taken. @returns whether it is to be left */
export const noteFailingMail = command({
  name: 'mailboxes.note-failing-mail',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: noteFailingMailInput,
  handler: async ({ ctx, input: { mailboxId, uid } }) => {
    const row = await ctx.db.mailbox.findFirst({ where: { id: mailboxId } })
    const times = row?.failingUid === BigInt(uid) ? row.failingTimes + 1 : 1
    await ctx.db.mailbox.updateMany({ where: { id: mailboxId }, data: { failingUid: uid, failingTimes: times } })
    return { isLeft: times >= MOST_TRIES }
  },
})
