import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { claimEvents } from './claim-events'
import { knownAddresses } from './known-addresses'
import { learnUserId, replaceUserId } from './learn-user-id'
import { settleNews } from './settle-news'
import { settleWish } from './settle-wish'

/** What follows from anything that is neither a text nor a status. Twice is once. */
export const settleOther = command({
  name: 'message-intake.settle-other',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ eventId: uuid }),
  handler: async ({ ctx, input: { eventId } }) => {
    const [claimed] = await claimEvents(ctx, [eventId])
    if (!claimed) return
    const { channel, event } = claimed
    if (event.kind === 'user-id') await replaceUserId(ctx, event.before, event.userId)
    if (event.kind === 'wish' && channel !== 'api') {
      const { from, userId, wish, at } = event
      await learnUserId(ctx, from, userId)
      const addresses = await knownAddresses(ctx, channel, event)
      await settleWish(ctx, { channel, addresses, wish, at, evidence: 'preferences', about: null })
    }
    if (event.kind === 'news') {
      const row = await ctx.db.messageEvent.findFirst({ where: { id: eventId }, select: { raw: true } })
      await settleNews(ctx, event, row?.raw)
    }
  },
})
