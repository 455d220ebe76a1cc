import { z } from 'zod'
import { withdrawRecipients } from '@/lib/campaigns'
import { uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { LEAVE_REASONS, type LeaveReason } from './schema'

/** Enrolments end before the last step; a mail that waits to be sent is not sent any more. Those that have ended stay as they are. */
export async function leaveSequence(ctx: CommandContext, enrolmentIds: string[], reason: LeaveReason): Promise<number> {
  const rows = await ctx.db.sequenceEnrolment.updateManyAndReturn({
    where: { id: { in: enrolmentIds }, state: { in: ['waiting', 'mailing'] } },
    data: {
      state: 'left',
      reason,
      endedAt: new Date(),
      leaseUntil: null,
      // Should the date come back, they are to be reminded after all.
      ...(reason === 'date_changed' ? { triggerKey: null } : {}),
    },
    select: { sequenceId: true, stepId: true, contactId: true, campaignId: true },
  })
  for (const [campaignId, mails] of Map.groupBy(rows, (row) => row.campaignId)) {
    if (campaignId) {
      await withdrawRecipients(
        ctx,
        campaignId,
        mails.map(({ contactId }) => contactId),
      )
    }
  }
  for (const of of Map.groupBy(rows, ({ sequenceId, stepId }) => `${sequenceId}:${stepId}`).values()) {
    const [first] = of
    if (!first) continue
    const { sequenceId, stepId } = first
    await ctx.db.sequenceFigure.updateMany({ where: { sequenceId, stepId }, data: { left: { increment: of.length } } })
  }
  for (const [sequenceId, of] of Map.groupBy(rows, (row) => row.sequenceId)) {
    await ctx.db.sequence.updateMany({
      where: { id: sequenceId },
      data: { underWay: { decrement: of.length }, left: { increment: of.length } },
    })
  }
  return rows.length
}

/** What has happened elsewhere ends somebody's way. */
export const leave = command({
  name: 'sequences.leave',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ enrolmentIds: z.array(uuid).min(1).max(1_000), reason: z.enum(LEAVE_REASONS) }),
  handler: async ({ ctx, input: { enrolmentIds, reason } }) => ({
    left: await leaveSequence(ctx, enrolmentIds, reason),
  }),
})
