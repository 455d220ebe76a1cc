import type { CommandContext } from '@/lib/operations'
import { keepLabelRows } from './label-rows'
import { previewOf } from './preview'
import type { AuthorKind } from './schema'

/** What stands last in a thread after messages have come into it or left it in the middle. */
export async function renewLast(ctx: CommandContext, conversationId: string): Promise<void> {
  const last = await ctx.db.message.findFirst({
    where: { conversationId, isNote: false, authorKind: { not: 'system' } },
    orderBy: { id: 'desc' },
    select: { id: true, body: true, authorKind: true, createdAt: true, files: { select: { name: true }, take: 1 } },
  })
  if (!last) return
  const authorKind = last.authorKind as AuthorKind
  await ctx.db.conversation.update({
    where: ctx.key(conversationId),
    data: {
      lastMessageId: last.id,
      lastMessageAt: last.createdAt,
      lastMessageBy: authorKind,
      lastMessagePreview: previewOf(last.body, authorKind) || (last.files[0]?.name ?? ''),
    },
    select: { id: true },
  })
  await keepLabelRows(ctx, conversationId, { lastMessageAt: last.createdAt })
}
