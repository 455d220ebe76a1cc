import { reachConnection } from '@/lib/channels'
import { conflict, invalid } from '@/lib/kernel'
import { type CommandContext, command, takeQuota } from '@/lib/operations'
import { templateMessage, wordsOfTemplate } from '@/lib/providers/whatsapp'
import { headerFile, holdOfRow, type StoredTemplate, storedContent } from '@/lib/whatsapp-templates'
import { type TemplateContent, templateVariables } from '@/lib/whatsapp-templates/schema'
import { appendMessage } from './append-message'
import { assertReachable } from './assert-reachable'
import { assertVersion, changeConversation } from './change-conversation'
import { facesOf } from './faces'
import { type LockedConversation, lockConversation, theConversation } from './lock-conversation'
import { inboxMessage, MESSAGE_FIELDS } from './message-view'
import { readUpTo } from './read-mark'
import { sendTemplateInput } from './schema'
import { staffAuthor } from './staff-author'
import { afterReply } from './state'

/** A template that can be sent in this conversation now. @throws conflict with why not */
async function sendable(ctx: CommandContext, conversation: LockedConversation, id: string): Promise<StoredTemplate> {
  const [row, connection] = await Promise.all([
    ctx.db.whatsappTemplate.findFirst({ where: { id } }),
    reachConnection(ctx, 'whatsapp', conversation.connectionRef),
  ])
  if (!row || holdOfRow(row) !== null) throw conflict('Nothing can be sent with this template now.')
  if (!connection) throw conflict('The number of this conversation is not connected any more.')
  if (row.accountRef !== connection.accountRef) throw conflict('This template belongs to another WhatsApp account.')
  if (row.category === 'marketing') {
    const where = { channel: 'whatsapp', address: conversation.address ?? '' }
    if ((await ctx.db.suppression.count({ where })) > 0) throw conflict('This person wants no marketing on WhatsApp.')
  }
  return row
}

/** The file of its header. @throws conflict where it needs one and has none */
function mediaOf({ header }: TemplateContent): string | null {
  if (header === null || header.kind === 'text') return null
  if (header.src === null) throw conflict('This template needs a file at its head and has none.')
  return header.src
}

/** As somebody reads it, without its buttons. */
function textOf(content: TemplateContent, values: Readonly<Record<string, string>>): string {
  const { header, body, footer } = wordsOfTemplate(content, values)
  return [header?.kind === 'text' ? header.text : '', body, footer].filter((part) => part !== '').join('\n\n')
}

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
    const row = await sendable(ctx, conversation, templateId)
    const content = storedContent(row.content)
    const missing = templateVariables(content).find(({ key }) => (values[key] ?? '').trim() === '')
    if (missing) throw invalid(`values.${missing.key}`, 'is required')
    const { name, language } = row
    const media = await headerFile(ctx, mediaOf(content), content)
    const filled = templateMessage({ name, language, content, values, media })
    const body = textOf(content, values)
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
      part: { kind: 'template', name, language, components: [...filled.components] },
    })
    if (author.id) await readUpTo(ctx, conversation.id, author.id, message.createdAt)
    ctx.audit({ resourceId: conversationId, after: { template: name, language } })
    return inboxMessage(message, await facesOf(ctx, [message]))
  },
})
