import type { CommandContext } from '@/lib/operations'

/** Labels carry status, priority and moment of their conversation, so that a label's list is read in the order of an index. */
export async function keepLabelRows(
  ctx: CommandContext,
  conversationId: string,
  data: { status?: string; priority?: number; lastMessageAt?: Date },
): Promise<void> {
  if (Object.keys(data).length === 0) return
  await ctx.db.conversationLabel.updateMany({ where: { conversationId }, data })
}
