import { z } from 'zod'
import { freeText, uuid } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'

/** What the provider last had against a number; null: it works. The time is kept when that changes. */
export const noteConnection = command({
  name: 'channels.note',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ connectionId: uuid, failure: freeText(300).nullable() }),
  handler: async ({ ctx, input: { connectionId, failure } }) => {
    const now = new Date()
    const news =
      failure === null
        ? [{ failure: { not: null } }, { workedAt: null }]
        : [{ failure: null }, { failure: { not: failure } }]
    await ctx.db.channelConnection.updateMany({
      where: { id: connectionId, OR: news },
      data: failure === null ? { failure, failedAt: null, workedAt: now } : { failure, failedAt: now },
    })
  },
})
