import type { DeliveryState } from '@/lib/conversations/schema'
import type { CommandContext } from '@/lib/operations'
import { changeDelivery } from './change-delivery'
import type { DeliveryToken } from './delivery-token'
import { loseAddress } from './settle-delivery'

/** What a provider tells of a message. */
export type ToldStatus = DeliveryToken & {
  providerId: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  reason: string | null
  loses: 'bounced' | 'unsubscribed' | null
}

/** From where each leads on: nothing goes backwards, and what has arrived has not failed, whatever is told later. */
const FROM: Readonly<Record<ToldStatus['status'], readonly DeliveryState[]>> = {
  sent: ['queued', 'sending', 'uncertain'],
  failed: ['queued', 'sending', 'uncertain', 'sent'],
  delivered: ['queued', 'sending', 'uncertain', 'sent', 'failed'],
  read: ['queued', 'sending', 'uncertain', 'sent', 'failed', 'delivered'],
}

/** Notes what became of a message, and what follows for its address. Twice is once. */
export async function noteStatus(ctx: CommandContext, told: ToldStatus): Promise<void> {
  const { messageId, conversationId, providerId, status, reason, loses } = told
  await ctx.db.message.updateMany({ where: { id: messageId, conversationId, providerId: null }, data: { providerId } })
  const isNews = await changeDelivery(ctx, told, FROM[status], status, { deliveryReason: reason })
  if (isNews && status === 'failed') await loseAddress(ctx, conversationId, loses, reason ?? '')
}
