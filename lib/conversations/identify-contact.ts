import { z } from 'zod'
import { notFound } from '@/lib/kernel'
import { type Actor, query } from '@/lib/operations'
import { hashChatToken, isChatToken } from './chat-token'

/** Who holds this token. An unknown one, another company's and a malformed one read alike. @throws not_found */
export const identifyContact = query({
  name: 'conversations.identify-contact',
  access: 'public',
  input: z.strictObject({ token: z.string().max(300) }),
  handler: async ({ ctx, input }): Promise<Extract<Actor, { kind: 'contact' }>> => {
    if (!isChatToken(input.token)) throw notFound('Conversation')
    const row = await ctx.db.conversation.findFirst({
      where: { tokenHash: hashChatToken(ctx.tenantId, input.token) },
      select: { id: true, contactId: true, contact: { select: { name: true } } },
    })
    if (!row) throw notFound('Conversation')
    return { kind: 'contact', id: row.contactId, label: row.contact.name ?? 'Visitor', conversationId: row.id }
  },
})
