import { notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { Thumb } from './thumb'

/** What somebody thinks of an assistant's answer. Payload: `conversationId`, `messageId`, `thumb`, `by` (contact | member). */
const ANSWER_RATED = 'answer.rated'

type Rating = { conversationId: string; messageId: string; thumb: Thumb | null }

/** The same again changes nothing. @throws not_found for what no assistant has said in the conversation */
export async function keepThumb(
  ctx: CommandContext,
  { conversationId, messageId, thumb }: Rating,
  by: 'contact' | 'member',
) {
  const where = { id: messageId, conversationId, authorKind: 'agent', isNote: false }
  const before = await ctx.db.message.findFirst({ where, select: { thumb: true, staffThumb: true } })
  if (!before) throw notFound('Message')
  if ((by === 'contact' ? before.thumb : before.staffThumb) === thumb) return { thumb }
  const staffThumbBy = thumb && ctx.actor.label.slice(0, 200)
  await ctx.db.message.updateMany({ where, data: by === 'contact' ? { thumb } : { staffThumb: thumb, staffThumbBy } })
  ctx.emit('message.changed', { conversationId, messageId })
  ctx.emit(ANSWER_RATED, { conversationId, messageId, thumb, by })
  return { thumb }
}
