import { z } from 'zod'
import { logger, uuid } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { type ClaimedMessage, claimNext } from './claim-next'
import { writeDeliveryToken } from './delivery-token'
import { type Outcome, outcomeOf } from './outcome'
import { type Outlet, outletOf } from './outlet'
import { settleDelivery } from './settle-delivery'

async function send(ctx: TenantContext, message: ClaimedMessage): Promise<Outcome> {
  let outlet: Outlet | null = null
  try {
    outlet = await outletOf(ctx, message)
    if (!outlet) return { state: 'failed', reason: 'not_connected', loses: null }
    const providerId = await outlet.send(message, writeDeliveryToken(ctx.tenantId, message))
    await outlet.note(null)
    return { state: 'sent', providerId }
  } catch (error) {
    logger.warn({ err: error, messageId: message.messageId }, 'a message was not delivered')
    const { isOurs, ...outcome } = outcomeOf(error, message.attempts, outlet !== null)
    if (outlet && isOurs) await outlet.note(outcome.reason)
    return outcome
  }
}

/**
 * Hands over what waits in a conversation, in order. Killed between handing over and noting it, a message is `uncertain`: only its
 * provider, or a person, settles that.
 */
export const sendMessages = task({
  name: 'deliveries.send',
  access: 'system',
  input: z.strictObject({ conversationId: uuid }),
  handler: async ({ ctx, input }) => {
    for (let message = await claimNext(ctx, input); message; message = await claimNext(ctx, input)) {
      const { conversationId, messageId } = message
      await settleDelivery(ctx, { conversationId, messageId, outcome: await send(ctx, message) })
    }
  },
})
