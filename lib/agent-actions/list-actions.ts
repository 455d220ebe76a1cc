import { ownerFilter, query } from '@/lib/operations'
import { ACTION_FIELDS, actionView } from './action-view'
import { type ActionView, listActionsInput } from './schema'

const MOST = 50

/** What agents did and want to do in a conversation, the latest first. */
export const listActions = query({
  name: 'agent_actions.list',
  access: 'conversations:read',
  input: listActionsInput,
  route: {
    method: 'GET',
    path: '/conversations/{conversationId}/actions',
    summary: 'List what AI agents did and want to do in a conversation',
    tags: ['AI'],
  },
  handler: async ({ ctx, input: { conversationId } }): Promise<ActionView[]> => {
    const rows = await ctx.db.agentAction.findMany({
      where: { conversationId, conversation: ownerFilter(ctx, 'conversations:read') },
      orderBy: { id: 'desc' },
      take: MOST,
      select: ACTION_FIELDS,
    })
    return rows.map(actionView)
  },
})
