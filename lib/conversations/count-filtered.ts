import type { TenantContext } from '@/lib/operations'
import { type ConversationFilter, conversationWhere, labelWhere } from './conversation-filter'

const MOST = 100

/** How many conversations a filter finds; 100 stands for 100 and more, so that a large inbox costs no more than a small one. */
export async function countFiltered(ctx: TenantContext, filter: ConversationFilter): Promise<number> {
  const [labelId, ...labels] = filter.labels ?? []
  return labelId
    ? ctx.db.conversationLabel.count({ where: await labelWhere(ctx, { ...filter, labels, labelId }), take: MOST })
    : ctx.db.conversation.count({ where: await conversationWhere(ctx, filter), take: MOST })
}
