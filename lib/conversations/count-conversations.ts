import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { countFiltered } from './count-filtered'
import { INBOX_VIEWS, type InboxCounts, type InboxView } from './schema'

/** Open conversations of each view; 100 stands for 100 and more, so that a large inbox costs no more than a small one. */
export const countConversations = query({
  name: 'conversations.count',
  access: 'conversations:read',
  input: noInput,
  route: { method: 'GET', path: '/conversations/counts', summary: 'Count open conversations', tags: ['Conversations'] },
  handler: async ({ ctx }): Promise<InboxCounts> => {
    const count = (view: InboxView) => countFiltered(ctx, { view, status: 'open' })
    const counts = await Promise.all(INBOX_VIEWS.map(async (view) => [view, await count(view)] as const))
    return { all: 0, waiting: 0, mine: 0, unassigned: 0, ...Object.fromEntries(counts) }
  },
})
