import { conflict } from '@/lib/kernel'
import { command, takeQuota } from '@/lib/operations'
import { assertReachable } from './assert-reachable'
import { chosenFiles, type NewFile } from './attach-files'
import { assertVersion } from './change-conversation'
import { facesOf } from './faces'
import { lockConversation, theConversation } from './lock-conversation'
import { inboxMessage, MESSAGE_FIELDS } from './message-view'
import { CHANNELS_WITH_FILES, sendReplyInput } from './schema'
import { staffAuthor } from './staff-author'
import { writeReply } from './write-reply'

/** Of the words under a picture at Meta. */
const LONGEST_CAPTION = 1_024

type Part = { body: string; files: NewFile[] }

/** Meta takes one file a message, with words under it unless it is a sound; each is a message of its own, with a fate of its own. */
function partsOf(channel: string, { body, files }: Part): [Part, ...Part[]] {
  const [first, ...others] = files
  if (channel !== 'whatsapp' || !first) return [{ body, files }]
  const rest = others.map((file) => ({ body: '', files: [file] }))
  const isSilent = first.kind === 'audio' || first.kind === 'voice' || first.kind === 'sticker'
  if (body.trim() === '' || (!isSilent && body.length <= LONGEST_CAPTION)) return [{ body, files: [first] }, ...rest]
  return [{ body, files: [] }, { body: '', files: [first] }, ...rest]
}

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

    const files = await chosenFiles(ctx, conversation, input.fileIds)
    if (files.length > 0 && !CHANNELS_WITH_FILES.has(conversation.channel))
      throw conflict('This channel carries no files.')
    await assertReachable(ctx, conversation, input.body)
    const parts = partsOf(conversation.channel, { ...input, files })
    await takeQuota(ctx, 'messages', parts.length)
    const author = await staffAuthor(ctx)
    const isHeldByOther = conversation.assigneeId !== null && conversation.assigneeId !== author.id
    if (isHeldByOther) await assertVersion(ctx, conversation, input.version)
    const message = await writeReply(ctx, conversation, author, { clientId: input.clientId, parts })
    const { original } = input
    if (original) {
      const { id: messageId } = message
      await ctx.db.messageTranslation.create({
        data: { conversationId: conversation.id, messageId, ...original, isOriginal: true },
      })
      message.translations = [{ ...original, isOriginal: true }]
    }
    return inboxMessage(message, await facesOf(ctx, [message]))
  },
})
