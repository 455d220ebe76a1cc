import { FILE_WAITING, lockConversation } from '@/lib/conversations'
import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { fetchAgainInput } from './schema'

/** A person wants a file to be fetched that could not be had. @throws conflict when it is here or under way, or cannot be asked for */
export const fetchAgain = command({
  name: 'message-intake.fetch-again',
  access: 'conversations:write',
  about: { model: 'conversation', id: ({ conversationId }) => conversationId },
  isAudited: false,
  input: fetchAgainInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/files/{messageFileId}/fetch-again',
    summary: 'Fetch a file again',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { conversationId, messageFileId } }) => {
    await lockConversation(ctx, conversationId)
    const [row] = await ctx.db.messageFile.updateManyAndReturn({
      where: { id: messageFileId, conversationId, state: 'failed', sourceRef: { not: null } },
      data: { state: 'waiting', reason: null, dueAt: null, attempts: 0 },
    })
    if (!row?.messageId) throw conflict('This file is here already, or cannot be had any more.')
    ctx.emit(FILE_WAITING, { messageFileId })
    ctx.emit('message.changed', { conversationId, messageId: row.messageId })
    return { state: 'waiting' as const }
  },
})
