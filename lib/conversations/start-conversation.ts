import { introduceContact } from '@/lib/contacts'
import { conflict, newId } from '@/lib/kernel'
import { type CommandContext, command, giveBackStanding } from '@/lib/operations'
import { appendMessage } from './append-message'
import { blocksOf, countKeptOut } from './blocked-sender'
import { hashChatToken, mintChatToken } from './chat-token'
import { CONVERSATION_FIELDS, publicConversation } from './conversation-view'
import { lockConversation } from './lock-conversation'
import { MESSAGE_FIELDS, publicMessage } from './message-view'
import { type PublicConversation, type PublicMessage, startConversationInput } from './schema'

/** For how long the first request may be repeated; its id opens the conversation, so it does not stay a key for ever. */
const REPEATABLE_MS = 3_600_000
const NO_FACES = new Map<string, string>()

export type StartedConversation = {
  token: string
  conversation: PublicConversation
  messages: PublicMessage[]
  /** False when this very request had been served before. */
  isNew: boolean
}

async function find(ctx: CommandContext, startClientId: string): Promise<Omit<StartedConversation, 'isNew'> | null> {
  const row = await ctx.db.conversation.findFirst({
    where: { startClientId },
    select: { ...CONVERSATION_FIELDS, createdAt: true },
  })
  if (!row) return null
  if (Date.now() - row.createdAt.getTime() > REPEATABLE_MS)
    throw conflict('This conversation has already been started.')
  const messages = await ctx.db.message.findMany({
    where: { conversationId: row.id, isNote: false },
    orderBy: { id: 'asc' },
    take: 1,
    select: MESSAGE_FIELDS,
  })
  return {
    token: mintChatToken(ctx.tenantId, row.id, startClientId),
    conversation: publicConversation(row),
    messages: messages.map((message) => publicMessage(message, NO_FACES)),
  }
}

/** A customer's first message. The same `clientId` again gives the same conversation. */
export const startConversation = command({
  name: 'conversations.start',
  access: 'public',
  input: startConversationInput,
  isAudited: false,
  handler: async ({ ctx, input }): Promise<StartedConversation> => {
    const startClientId = input.message.clientId
    const known = await find(ctx, startClientId)
    if (known) return { ...known, isNew: false }

    const contact = await introduceContact(ctx, {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.email === undefined ? {} : { email: input.email }),
    })
    const sender = { channel: 'web_chat', address: null, email: input.email ?? null, contactId: contact.id }
    const blocks = await blocksOf(ctx, sender)
    const id = newId()
    const token = mintChatToken(ctx.tenantId, id, startClientId)
    const made = await ctx.db.conversation.createMany({
      data: {
        id,
        contactId: contact.id,
        channel: 'web_chat',
        status: blocks.length > 0 ? 'spam' : 'open',
        pageUrl: input.pageUrl ?? null,
        tokenHash: hashChatToken(ctx.tenantId, token),
        startClientId,
      },
      skipDuplicates: true,
    })
    if (made.count === 0) {
      await ctx.db.contact.delete({ where: ctx.key(contact.id), select: { id: true } })
      await giveBackStanding(ctx, 'contacts')
      const first = await find(ctx, startClientId)
      if (!first) throw conflict('This conversation has already been started.')
      return { ...first, isNew: false }
    }

    const conversation = await lockConversation(ctx, id)
    await countKeptOut(ctx, blocks)
    if (blocks.length === 0) ctx.emit('conversation.started', { conversationId: id, contactId: contact.id })
    const message = await appendMessage(ctx, conversation, {
      authorKind: 'contact',
      authorId: contact.id,
      authorName: contact.name ?? '',
      body: input.message.body,
      clientId: startClientId,
    })
    return {
      token,
      conversation: {
        id,
        state: 'bot',
        status: 'open',
        assignee: null,
        contact: { name: contact.name, email: contact.email },
      },
      messages: [publicMessage(message, NO_FACES)],
      isNew: true,
    }
  },
})
