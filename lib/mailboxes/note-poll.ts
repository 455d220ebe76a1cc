import { command } from '@/lib/operations'
import { notePollInput } from './schema'

/** How reading a folder to its end went. A folder without a mail of ours is known from then on, too. */
export const notePoll = command({
  name: 'mailboxes.note-poll',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: notePollInput,
  handler: async ({ ctx, input }) => {
    const where = { id: input.mailboxId }
    const now = new Date()
    if (!input.isGood) {
      const { problem, detail } = input
      await ctx.db.mailbox.updateMany({ where, data: { problem, detail, failedAt: now } })
      return
    }
    const { uidValidity, lastUid } = input
    const whole = { problem: null, detail: null, failedAt: null, readAt: now }
    await ctx.db.mailbox.updateMany({ where, data: whole })
    await ctx.db.mailbox.updateMany({
      where: {
        ...where,
        OR: [{ uidValidity: null }, { uidValidity: { not: uidValidity } }, { lastUid: { lt: lastUid } }],
      },
      data: { uidValidity, lastUid },
    })
  },
})
