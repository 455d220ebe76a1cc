import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { conversationWhere } from './conversation-filter'
import { INBOX_VIEWS, type InboxCounts, type InboxView } from './schema'

const MOST = 100

/** Open conversations of each view; 100 stands for 100 and more, so that a large inbox costs no more than a small one. */
export const countConversations = query({
  name: 'conversations.count',
  access: 'conversations:read',
  input: noInput,
  route: { method: 'GET', path: '/conversations/counts', summary: 'Count open conversations', tags: ['Conversations'] },
  handler: async ({ ctx }): Promise<InboxCounts> => {
    const count = async (view: InboxView) =>
      ctx.db.conversation.count({ where: await conversationWhere(ctx, { view, status: 'open' }), take: MOST })
    const counts = await Promise.all(INBOX_VIEWS.map(async (view) => [view, await count(view)] as const))
    return { all: 0, waiting: 0, mine: 0, unassigned: 0, ...Object.fromEntries(counts) }
  },
})
