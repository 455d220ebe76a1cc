import { z } from 'zod'
import { freeText, uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { beginRun } from './begin-run'
import { holdConversation } from './standing'
import { latestMessage } from './walk-on'

/** Somebody has set labels on a conversation. @returns the message that the assistant is to answer, where a workflow says so at once */
export const beginByLabel = command({
  name: 'workflows.begin-by-label',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ conversationId: uuid, labelIds: z.array(uuid).max(100), changeId: freeText(40) }),
  handler: async ({ ctx, input: { conversationId, labelIds, changeId } }) => {
    const conversation = await holdConversation(ctx, conversationId)
    if (!conversation) return { answerTo: null }
    const occasion = { kinds: ['label'] as const, key: `label:${changeId}`, message: null, labelIds }
    const walked = await beginRun(ctx, conversation, occasion)
    return { answerTo: walked === 'for_agent' ? await latestMessage(ctx, conversationId) : null }
  },
})
