import { command } from '@/lib/operations'
import { appendMessage } from './append-message'
import { chosenFiles } from './attach-files'
import { isKeptOut } from './blocked-sender'
import { changeConversation } from './change-conversation'
import { lockConversation } from './lock-conversation'
import { senderOf } from './mark-spam'
import { MESSAGE_FIELDS, publicMessage } from './message-view'
import { ownConversationId } from './own-conversation'
import { receiveMessageInput } from './schema'
import { afterContactMessage, asSpam } from './state'
import { tellStaff } from './system-message'

/** A customer's next message. The same `clientId` again changes nothing and gives the message that is there. */
export const receiveMessage = command({
  name: 'conversations.receive-message',
  access: 'contact',
  input: receiveMessageInput,
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const conversation = await lockConversation(ctx, ownConversationId(ctx))
    const known = await ctx.db.message.findFirst({
      where: { conversationId: conversation.id, clientId: input.clientId },
      select: MESSAGE_FIELDS,
    })
    if (known) return publicMessage(known, new Map())

    const isBlocked = await isKeptOut(ctx, await senderOf(ctx, conversation))
    const change = isBlocked ? asSpam : afterContactMessage(conversation, new Date())
    if (change && change.status !== conversation.status) {
      if (!isBlocked && conversation.status === 'closed') await tellStaff(ctx, conversation, 'reopenedByContact')
      await changeConversation(ctx, conversation, change)
    }
    const contact = await ctx.db.contact.update({
      // Also one that staff has deleted: their customer writes on.
      where: { ...ctx.key(conversation.contactId), deletedAt: {} },
      data: { lastSeenAt: new Date() },
      select: { id: true, name: true },
    })
    const message = await appendMessage(ctx, conversation, {
      authorKind: 'contact',
      authorId: contact.id,
      authorName: contact.name ?? '',
      body: input.body,
      clientId: input.clientId,
      files: await chosenFiles(ctx, conversation, input.fileIds),
    })
    return publicMessage(message, new Map())
  },
})
