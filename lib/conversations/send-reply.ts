import { command, takeQuota } from '@/lib/operations'
import { appendMessage } from './append-message'
import { assertReachable } from './assert-reachable'
import { assertVersion, changeConversation } from './change-conversation'
import { facesOf } from './faces'
import { lockConversation, theConversation } from './lock-conversation'
import { mailReply } from './mail-reply'
import { inboxMessage, MESSAGE_FIELDS } from './message-view'
import { readUpTo } from './read-mark'
import { sendReplyInput } from './schema'
import { staffAuthor } from './staff-author'
import { afterReply } from './state'
import { tellEverybody } from './system-message'

/**
 * A person's answer to the customer: it pauses the assistant and, with nobody assigned, takes the conversation. Refused
 * when somebody else has taken it since `version`; whoever has seen that may still reply. Idempotent by `clientId`.
 */
export const sendReply = command({
  name: 'conversations.send-reply',
  access: 'conversations:write',
  about: theConversation,
  input: sendReplyInput,
  isAudited: false,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/replies',
    summary: 'Reply to the customer',
    tags: ['Conversations'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    const conversation = await lockConversation(ctx, input.conversationId)
    const known = await ctx.db.message.findFirst({
      where: { conversationId: conversation.id, clientId: input.clientId },
      select: MESSAGE_FIELDS,
    })
    if (known) return inboxMessage(known, await facesOf(ctx, [known]))

    await assertReachable(ctx, conversation, input.body)
    await takeQuota(ctx, 'messages')
    const author = await staffAuthor(ctx)
    const isHeldByOther = conversation.assigneeId !== null && conversation.assigneeId !== author.id
    if (isHeldByOther) await assertVersion(ctx, conversation, input.version)
    const change = afterReply(conversation, author.id)
    if (change) {
      if (conversation.state !== 'human') await tellEverybody(ctx, conversation, 'joined', { name: author.name })
      await changeConversation(ctx, conversation, change)
    }
    const message = await appendMessage(ctx, conversation, {
      authorKind: 'member',
      authorId: author.id,
      authorName: author.name,
      body: input.body,
      clientId: input.clientId,
    })
    if (conversation.channel === 'web_form') await mailReply(ctx, conversation.contactId, author, input.body)
    if (author.id) await readUpTo(ctx, conversation.id, author.id, message.createdAt)
    return inboxMessage(message, await facesOf(ctx, [message]))
  },
})
