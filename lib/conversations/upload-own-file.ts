import { z } from 'zod'
import { line } from '@/lib/kernel'
import { command, task } from '@/lib/operations'
import { chunksInput, keepUpload, keptUpload, noteUpload } from './keep-upload'
import { ownConversationId } from './own-conversation'

const saveOwnUpload = command({
  name: 'conversations.save-own-upload',
  access: 'contact',
  isAudited: false,
  input: keptUpload,
  handler: ({ ctx, input }) => noteUpload(ctx, input),
})

/** Keeps a file that is to go with the customer's next message in their own chat. @throws too_large, limit_exceeded */
export const uploadOwnFile = task({
  name: 'conversations.upload-own-file',
  access: 'contact',
  input: z.strictObject({ name: line(200), chunks: chunksInput }),
  handler: ({ ctx, input }) => keepUpload(ctx, { ...input, conversationId: ownConversationId(ctx) }, saveOwnUpload),
})
