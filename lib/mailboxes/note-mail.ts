import { command } from '@/lib/operations'
import { noteMailInput } from './schema'

/** One mail of a folder is done with: it is not read again. `isLeft`: it could not be taken. */
export const noteMail = command({
  name: 'mailboxes.note-mail',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: noteMailInput,
  handler: async ({ ctx, input: { mailboxId, uidValidity, uid, isTaken, isLeft } }) => {
    await ctx.db.mailbox.updateMany({
      where: {
        id: mailboxId,
        OR: [{ uidValidity: null }, { uidValidity: { not: uidValidity } }, { lastUid: { lt: uid } }],
      },
      data: {
        uidValidity,
        lastUid: uid,
        failingUid: null,
        failingTimes: 0,
        ...(isTaken ? { taken: { increment: 1 }, takenAt: new Date() } : {}),
        ...(isLeft ? { left: { increment: 1 } } : {}),
      },
    })
  },
})
