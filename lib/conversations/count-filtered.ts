import type { TenantContext } from '@/lib/operations'
import { type ConversationFilter, conversationWhere } from './conversation-filter'

const MOST = 100

/** How many conversations a filter finds; 100 stands for 100 and more, so that a large inbox costs no more than a small one. */
export async function countFiltered(ctx: TenantContext, filter: ConversationFilter): Promise<number> {
  const where = await conversationWhere(ctx, filter)
  const [labelId] = filter.labels ?? []
  if (!labelId) return ctx.db.conversation.count({ where, take: MOST })
  const { status } = filter
  return ctx.db.conversationLabel.count({
    where: { labelId, ...(status === 'any' ? {} : { status }), conversation: where },
    take: MOST,
  })
}
