import type { TenantContext } from '@/lib/operations'
import { type ConversationFilter, wantedOf } from './conversation-filter'

const MOST = 100

/** How many conversations a filter finds; 100 stands for 100 and more, so that a large inbox costs no more than a small one. */
export const countFiltered = (ctx: TenantContext, filter: ConversationFilter): Promise<number> =>
  ctx.db.$search.inboxCount(wantedOf(ctx, filter), MOST)
