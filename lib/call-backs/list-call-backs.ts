import { cutPage } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { CALL_BACK_FIELDS, callBackView } from './call-back-view'
import { listCallBacksInput } from './schema'

/** What was promised to customers: what is planned in the order in which it is due, everything else the latest first. */
export const listCallBacks = query({
  name: 'call_backs.list',
  access: 'conversations:read',
  input: listCallBacksInput,
  route: { method: 'GET', path: '/call-backs', summary: 'List call-backs', tags: ['Call-backs'] },
  handler: async ({ ctx, input: { cursor, limit, state, conversationId } }) => {
    const direction = state === 'planned' ? 'asc' : 'desc'
    const past = state === 'planned' ? 'gt' : 'lt'
    const last = cursor ? await ctx.db.callBack.findFirst({ where: { id: cursor }, select: { dueAt: true } }) : null
    const rows = await ctx.db.callBack.findMany({
      where: {
        conversation: ownerFilter(ctx, 'conversations:read'),
        ...(state ? { state } : {}),
        ...(conversationId ? { conversationId } : {}),
        ...(last && cursor
          ? { OR: [{ dueAt: { [past]: last.dueAt } }, { dueAt: last.dueAt, id: { [past]: cursor } }] }
          : {}),
      },
      orderBy: [{ dueAt: direction }, { id: direction }],
      take: limit + 1,
      select: CALL_BACK_FIELDS,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    return { nextCursor, items: items.map(callBackView) }
  },
})
