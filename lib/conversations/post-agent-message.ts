import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { appendMessage } from './append-message'
import { lockConversation } from './lock-conversation'
import { MESSAGE_FIELDS, publicMessage } from './message-view'
import { type PublicMessage, postAgentMessageInput } from './schema'
import { isWithAgent } from './state'

/**
 * The assistant's answer. `isPosted` is false when it came too late: a person has taken over or the conversation was
 * closed; then nothing is written. The same `answerId` again gives the message that is there.
 */
export const postAgentMessage = command({
  name: 'conversations.post-agent-message',
  access: 'system',
  input: postAgentMessageInput,
  isAudited: false,
  handler: async ({ ctx, input }): Promise<{ isPosted: true; message: PublicMessage } | { isPosted: false }> => {
    const conversation = await lockConversation(ctx, input.conversationId)
    const known = await ctx.db.message.findFirst({ where: { answerId: input.answerId }, select: MESSAGE_FIELDS })
    if (known) return { isPosted: true, message: publicMessage(known, new Map()) }
    if (!isWithAgent(conversation)) return { isPosted: false }
    const agent = await ctx.db.agent.findFirst({ where: { id: input.agentId }, select: { id: true, name: true } })
    if (!agent) throw notFound('Agent')
    if (conversation.agentId !== agent.id) {
      await ctx.db.conversation.updateMany({ where: { id: conversation.id }, data: { agentId: agent.id } })
    }
    const message = await appendMessage(ctx, conversation, {
      authorKind: 'agent',
      authorId: agent.id,
      authorName: agent.name,
      body: input.body,
      answerId: input.answerId,
      agentVersion: input.agentVersion,
      sources: input.sources,
    })
    return { isPosted: true, message: publicMessage(message, new Map()) }
  },
})
