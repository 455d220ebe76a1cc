import { lockConversation } from '@/lib/conversations'
import { notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'

/** What a command on a call-back is about. */
export const theCallBack = {
  model: 'callBack' as const,
  id: ({ callBackId }: { callBackId: string }) => callBackId,
}

/** A call-back with its conversation held: only who may write there changes it. @throws not_found */
export async function lockCallBack(ctx: CommandContext, id: string) {
  const known = await ctx.db.callBack.findFirst({ where: { id }, select: { conversationId: true } })
  if (!known) throw notFound('Call-back')
  const conversation = await lockConversation(ctx, known.conversationId)
  const row = await ctx.db.callBack.findFirst({ where: { id } })
  if (!row) throw notFound('Call-back')
  return { row, conversation }
}
