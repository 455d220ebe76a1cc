import type { CommandContext } from '@/lib/operations'

/** Moves a member's read mark to `readAt`; with `canGoBack` also to an earlier moment. */
export async function readUpTo(
  ctx: CommandContext,
  conversationId: string,
  memberId: string,
  readAt: Date,
  canGoBack = false,
): Promise<void> {
  await ctx.db.conversationRead.createMany({ data: { conversationId, memberId, readAt }, skipDuplicates: true })
  await ctx.db.conversationRead.updateMany({
    where: { conversationId, memberId, ...(canGoBack ? {} : { readAt: { lt: readAt } }) },
    data: { readAt },
  })
}
