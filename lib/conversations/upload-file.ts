import { z } from 'zod'
import { conflict, line, notFound, uuid } from '@/lib/kernel'
import { command, ownerFilter, task } from '@/lib/operations'
import { chunksInput, keepUpload, keptUpload, noteUpload } from './keep-upload'
import { theConversation } from './lock-conversation'
import { CHANNELS_WITH_FILES } from './schema'

const saveUpload = command({
  name: 'conversations.save-upload',
  access: 'conversations:write',
  about: theConversation,
  isAudited: false,
  input: keptUpload,
  handler: ({ ctx, input }) => noteUpload(ctx, input),
})

/**
 * Keeps a file that is to go with the next reply. What is not sent within a day is removed.
 * @throws not_found, conflict where the channel carries no files, too_large, limit_exceeded
 */
export const uploadFile = task({
  name: 'conversations.upload-file',
  access: 'conversations:write',
  input: z.strictObject({ conversationId: uuid, name: line(200), chunks: chunksInput }),
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.conversation.findFirst({
      where: { id: input.conversationId, ...ownerFilter(ctx, 'conversations:write') },
      select: { channel: true },
    })
    if (!row) throw notFound('Conversation')
    if (!CHANNELS_WITH_FILES.has(row.channel)) throw conflict('This channel carries no files.')
    return keepUpload(ctx, input, saveUpload)
  },
})
