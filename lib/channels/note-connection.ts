import { z } from 'zod'
import { freeText, uuid } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'
import { connectionFacts } from './schema'

/** What the provider last had against a number; null: it works. The time is kept when that changes. Facts are kept where it tells any. */
export const noteConnection = command({
  name: 'channels.note',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    connectionId: uuid,
    failure: freeText(300).nullable(),
    facts: connectionFacts.nullable().default(null),
  }),
  handler: async ({ ctx, input: { connectionId, failure, facts } }) => {
    const now = new Date()
    const news =
      failure === null
        ? [{ failure: { not: null } }, { workedAt: null }]
        : [{ failure: null }, { failure: { not: failure } }]
    await ctx.db.channelConnection.updateMany({
      where: { id: connectionId, OR: news },
      data: failure === null ? { failure, failedAt: null, workedAt: now } : { failure, failedAt: now },
    })
    if (facts) await ctx.db.channelConnection.updateMany({ where: { id: connectionId }, data: facts })
  },
})
