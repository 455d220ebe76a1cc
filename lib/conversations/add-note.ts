import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { appendMessage } from './append-message'
import { facesOf } from './faces'
import { lockConversation, theConversation } from './lock-conversation'
import { inboxMessage, MESSAGE_FIELDS } from './message-view'
import { addNoteInput } from './schema'
import { staffAuthor } from './staff-author'

/** Words for colleagues; the customer never sees them. Idempotent by `clientId`. */
export const addNote = command({
  name: 'conversations.add-note',
  access: 'conversations:write',
  input: addNoteInput,
  about: theConversation,
  isAudited: false,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/notes',
    summary: 'Add an internal note',
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
    if (conversation.status === 'merged') throw conflict('This conversation has gone into another one.')
    const author = await staffAuthor(ctx)
    const message = await appendMessage(ctx, conversation, {
      authorKind: 'member',
      authorId: author.id,
      authorName: author.name,
      body: input.body,
      clientId: input.clientId,
      isNote: true,
    })
    return inboxMessage(message, await facesOf(ctx, [message]))
  },
})
