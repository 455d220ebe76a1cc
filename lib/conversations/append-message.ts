import type { Prisma } from '@/lib/db'
import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { attachFiles, type NewFile } from './attach-files'
import { keepLabelRows } from './label-rows'
import type { LockedConversation } from './lock-conversation'
import { FILES_OF_MESSAGE, MESSAGE_COLUMNS } from './message-view'
import { cancelPlanned } from './planned-reply'
import { filePreview, previewOf } from './preview'
import type { AuthorKind, MessagePart, Source } from './schema'

export type NewMessage = {
  authorKind: AuthorKind
  authorId: string | null
  authorName: string
  body: string
  isNote?: boolean
  clientId?: string
  answerId?: string
  agentVersion?: number | null
  sources?: Source[]
  providerId?: string
  campaignId?: string | null
  quoted?: string | null
  part?: MessagePart | null
  files?: readonly NewFile[]
}

/** Checked before: it came out of JSON, or goes into it as it is. */
const asJson = (part: MessagePart) => part as Prisma.InputJsonValue

export const MESSAGE_QUEUED = 'message.queued'

/**
 * Adds a message to a locked conversation. Its id is made under the lock, so ids and moments grow in the order in which
 * the thread is read. What customer and company say moves the conversation up; notes and system messages do not. Where the
 * conversation runs over a channel, what is for the customer waits to be handed over (`lib/deliveries`).
 */
export async function appendMessage(
  ctx: CommandContext,
  conversation: LockedConversation,
  { files = [], part, ...message }: NewMessage,
) {
  const createdAt = new Date()
  const isForChannel = conversation.address !== null && !message.isNote && message.authorKind !== 'contact'
  const row = await ctx.db.message.create({
    data: {
      ...message,
      id: newId(),
      conversationId: conversation.id,
      createdAt,
      ...(part ? { part: asJson(part) } : {}),
      ...(isForChannel ? { delivery: 'queued' } : {}),
    },
    select: MESSAGE_COLUMNS,
  })
  if (files.length > 0) await attachFiles(ctx, { id: row.id, conversationId: conversation.id }, files)
  if (!message.isNote && message.authorKind !== 'system') {
    const lastMessageAt = createdAt > conversation.lastMessageAt ? createdAt : conversation.lastMessageAt
    await ctx.db.conversation.update({
      where: ctx.key(conversation.id),
      data: {
        lastMessageId: row.id,
        lastMessageAt,
        lastMessagePreview: previewOf(message.body, message.authorKind) || filePreview(files),
        lastMessageBy: message.authorKind,
      },
      select: { id: true },
    })
    await keepLabelRows(ctx, conversation.id, { lastMessageAt })
  }
  if (message.authorKind === 'contact') await cancelPlanned(ctx, conversation)
  const type = message.authorKind === 'contact' ? 'message.received' : message.isNote ? 'message.noted' : 'message.sent'
  ctx.emit(type, { conversationId: conversation.id, messageId: row.id })
  if (isForChannel) ctx.emit(MESSAGE_QUEUED, { conversationId: conversation.id })
  const attached =
    files.length > 0 ? await ctx.db.messageFile.findMany({ where: { messageId: row.id }, ...FILES_OF_MESSAGE }) : []
  return { ...row, files: attached }
}

export type MessageRow = Awaited<ReturnType<typeof appendMessage>>
