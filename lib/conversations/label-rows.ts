import type { CommandContext } from '@/lib/operations'

/** Labels carry status and moment of their conversation, so that a label's list is read in the order of an index. */
export async function keepLabelRows(
  ctx: CommandContext,
  conversationId: string,
  data: { status?: string; lastMessageAt?: Date },
): Promise<void> {
  if (data.status === undefined && data.lastMessageAt === undefined) return
  await ctx.db.conversationLabel.updateMany({ where: { conversationId }, data })
}
