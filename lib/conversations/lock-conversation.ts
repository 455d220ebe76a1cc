import { notFound } from '@/lib/kernel'
import { type CommandContext, ownerFilter } from '@/lib/operations'

/** What a command on a conversation is about. */
export const theConversation = {
  model: 'conversation' as const,
  id: ({ conversationId }: { conversationId: string }) => conversationId,
}

/**
 * The conversation as it is now, held until the transaction ends: whoever else changes it waits, and then sees this
 * change. Take it first, so that everything decided afterwards rests on what nobody can change meanwhile.
 * @throws not_found
 */
export async function lockConversation(ctx: CommandContext, id: string) {
  const [row] = await ctx.db.conversation.updateManyAndReturn({
    where: { id, ...ownerFilter(ctx, 'conversations:write') },
    data: { updatedAt: new Date() },
  })
  if (!row) throw notFound('Conversation')
  return row
}

export type LockedConversation = Awaited<ReturnType<typeof lockConversation>>
