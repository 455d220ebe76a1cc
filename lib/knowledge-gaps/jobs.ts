import { type Reaction, reaction } from '@/lib/events'
import type { EventPayload, TenantContext } from '@/lib/operations'
import { GAP_ANSWERED } from './answer-gap'
import { checkAnswer } from './check-answer'
import { noteQuestion } from './note-question'

/** An answer that has ended, or one that somebody did not like. */
async function note(ctx: TenantContext, { answerId, messageId, thumb }: EventPayload): Promise<void> {
  if (answerId) {
    await noteQuestion(ctx, { answerId: String(answerId), reason: 'not_found' })
    return
  }
  if (thumb !== 'down') return
  const message = await ctx.db.message.findFirst({ where: { id: String(messageId) }, select: { answerId: true } })
  if (message?.answerId) await noteQuestion(ctx, { answerId: message.answerId, reason: 'thumb_down' })
}

export const knowledgeGapReactions: readonly Reaction[] = [
  reaction({
    name: 'knowledge-gaps.note-question',
    events: ['answer.finished', 'answer.rated'],
    handler: note,
    // One after the other: two questions about the same are one gap.
    tenantConcurrency: 1,
  }),
  reaction({
    name: 'knowledge-gaps.check-answer',
    events: [GAP_ANSWERED],
    handler: (ctx, payload) => checkAnswer(ctx, { gapId: String(payload.gapId) }),
    retryLimit: 3,
  }),
]
