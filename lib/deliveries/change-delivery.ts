import type { DeliveryState } from '@/lib/conversations/schema'
import type { Prisma } from '@/lib/db'
import type { CommandContext } from '@/lib/operations'

type Message = { conversationId: string; messageId: string }
type News = Pick<Prisma.MessageUpdateManyMutationInput, 'deliveryReason' | 'deliveryDueAt' | 'attempts'>

/** Moves a message on, where it still is in one of the states that lead there, and says so to whoever looks. @returns whether it was */
export async function changeDelivery(
  ctx: CommandContext,
  { conversationId, messageId }: Message,
  from: readonly DeliveryState[],
  to: DeliveryState,
  news: News = {},
): Promise<boolean> {
  const moved = await ctx.db.message.updateMany({
    where: { id: messageId, conversationId, delivery: { in: [...from] } },
    data: { deliveryReason: null, deliveryDueAt: null, ...news, delivery: to },
  })
  if (moved.count === 0) return false
  ctx.emit('message.changed', { conversationId, messageId })
  return true
}
