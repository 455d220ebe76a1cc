import { conflict } from '@/lib/kernel'
import { command, takeQuota } from '@/lib/operations'
import { appendMessage } from './append-message'
import { assertReachable } from './assert-reachable'
import { assertVersion, changeConversation } from './change-conversation'
import { facesOf } from './faces'
import { filledTemplate } from './filled-template'
import { lockConversation, theConversation } from './lock-conversation'
import { inboxMessage, MESSAGE_FIELDS } from './message-view'
import { readUpTo } from './read-mark'
import { sendTemplateInput } from './schema'
import { staffAuthor } from './staff-author'
import { afterReply } from './state'

/**
 * A person writes on WhatsApp with an approved template: the only thing that reaches somebody who has not written for a day. It
 * takes the conversation as a reply does. Idempotent by `clientId`.
 * @throws conflict where nothing can be sent with it, invalid for a variable without a value
 */
export const sendTemplate = command({
  name: 'conversations.send-template',
  access: 'conversations:write',
  about: theConversation,
  input: sendTemplateInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/templates',
    summary: 'Send a WhatsApp template',
    tags: ['Conversations'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { conversationId, version, clientId, templateId, values } }) => {
    const conversation = await lockConversation(ctx, conversationId)
    const known = await ctx.db.message.findFirst({ where: { conversationId, clientId }, select: MESSAGE_FIELDS })
    if (known) return inboxMessage(known, await facesOf(ctx, [known]))
    if (conversation.channel !== 'whatsapp') throw conflict('Templates are sent on WhatsApp alone.')
    const { name, language, body, part } = await filledTemplate(ctx, conversation, { templateId, values })
    await assertReachable(ctx, conversation, body, { isTemplate: true })
    await takeQuota(ctx, 'messages')
    const author = await staffAuthor(ctx)
    if (conversation.assigneeId !== null && conversation.assigneeId !== author.id) {
      await assertVersion(ctx, conversation, version)
    }
    const change = afterReply(conversation, author.id)
    if (change) await changeConversation(ctx, conversation, change)
    const message = await appendMessage(ctx, conversation, {
      authorKind: 'member',
      authorId: author.id,
      authorName: author.name,
      body,
      clientId,
      part,
    })
    if (author.id) await readUpTo(ctx, conversation.id, author.id, message.createdAt)
    ctx.audit({ resourceId: conversationId, after: { template: name, language } })
    return inboxMessage(message, await facesOf(ctx, [message]))
  },
})
