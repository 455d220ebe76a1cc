import { z } from 'zod'
import { command } from '@/lib/operations'
import { ownRow } from './sender-row'

/** What the own server did with the last mail: its company sees why mail does not leave. */
export const noteDelivery = command({
  name: 'email_identity.note-delivery',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ failure: z.string().max(500).nullable() }),
  handler: async ({ ctx, input }) => {
    const row = await ownRow(ctx)
    if (!row?.smtpHost || (row.failure === null && input.failure === null)) return
    await ctx.db.emailSender.update({
      where: ctx.key(row.id),
      data: { failure: input.failure, failedAt: input.failure === null ? null : new Date() },
    })
  },
})
