import type { CommandContext } from '@/lib/operations'
import { changeConversation } from './change-conversation'
import type { LockedConversation } from './lock-conversation'
import type { HandoverReason, SharedInboxRow } from './schema'
import { handedOver } from './state'
import { tellEverybody } from './system-message'

/** From the assistant to people, without a word to the customer. */
export async function moveQuietly(
  ctx: CommandContext,
  conversation: LockedConversation,
  reason: HandoverReason,
): Promise<SharedInboxRow> {
  const row = await changeConversation(ctx, conversation, handedOver(reason))
  ctx.emit('conversation.handed_over', { conversationId: conversation.id, reason, version: row.version })
  return row
}

/** From the assistant to people: said to the customer, shown to staff. */
export async function moveToWaiting(
  ctx: CommandContext,
  conversation: LockedConversation,
  reason: HandoverReason,
): Promise<SharedInboxRow> {
  const row = await moveQuietly(ctx, conversation, reason)
  await tellEverybody(ctx, conversation, 'handedOver')
  return row
}
