import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { beginRun } from './begin-run'
import { holdConversation } from './standing'

/** The assistant has no answer to a message: a workflow may have one. @returns whether one has begun */
export const beginUnanswered = command({
  name: 'workflows.begin-unanswered',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ conversationId: uuid, messageId: uuid }),
  handler: async ({ ctx, input: { conversationId, messageId } }) => {
    const conversation = await holdConversation(ctx, conversationId)
    if (conversation?.state !== 'bot') return { hasBegun: false }
    const message = await ctx.db.message.findFirst({
      where: { id: messageId, conversationId, authorKind: 'contact' },
      select: { id: true, body: true },
    })
    if (!message) return { hasBegun: false }
    const walked = await beginRun(ctx, conversation, {
      kinds: ['unanswered'],
      key: `unanswered:${messageId}`,
      message: { ...message, isFirst: false },
    })
    // Given back to the assistant that has no answer, it waits for people.
    return { hasBegun: walked !== null && walked !== 'for_agent' }
  },
})
