import { reachConnection } from '@/lib/channels'
import { reachContact } from '@/lib/contacts'
import { conflict, forbidden, newId } from '@/lib/kernel'
import { type CommandContext, can, command, takeQuota } from '@/lib/operations'
import { appendMessage } from './append-message'
import { assertReachable } from './assert-reachable'
import { changeConversation } from './change-conversation'
import { identityKindOf } from './channel-identity'
import { lockConversation } from './lock-conversation'
import { readUpTo } from './read-mark'
import { conversationAt } from './receive-from-channel'
import { writeToContactInput } from './schema'
import { staffAuthor } from './staff-author'
import { afterReply } from './state'

type Wanted = { contactId: string; channel: 'sms'; address: string | undefined }

/** @throws not_found for a contact whom one may not see, conflict where it has no such number */
async function addressOf(ctx: CommandContext, { contactId, channel, address }: Wanted): Promise<string> {
  if (!can(ctx.actor, 'contacts:read')) throw forbidden()
  const contact = await reachContact(ctx, 'contacts:read', contactId)
  const named = await ctx.db.contactIdentity.findMany({
    where: { contactId, kind: identityKindOf(channel) },
    orderBy: { id: 'asc' },
    select: { value: true },
  })
  const numbers = [...(contact.phone ? [contact.phone] : []), ...named.map(({ value }) => value)]
  const chosen = address ?? numbers[0]
  if (!chosen || !numbers.includes(chosen)) throw conflict('This contact has no number to send the message to.')
  return chosen
}

/**
 * A person writes to a contact first: what is open with them over that number goes on, else a conversation begins that is the
 * writer's. The same `clientId` again gives the conversation that is there.
 */
export const writeToContact = command({
  name: 'conversations.write-to-contact',
  access: 'conversations:write',
  about: { model: 'contact', id: ({ contactId }) => contactId },
  input: writeToContactInput,
  route: {
    method: 'POST',
    path: '/conversations',
    summary: 'Write to a contact',
    tags: ['Conversations'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { contactId, channel, address: wanted, connectionRef, clientId, body } }) => {
    const address = await addressOf(ctx, { contactId, channel, address: wanted })
    const connection = await reachConnection(ctx, channel, connectionRef)
    if (!connection) throw conflict('There is no number to write from. Connect one in the settings first.')
    // Held, so that of two requests the second finds the conversation of the first.
    await ctx.db.contact.update({ where: ctx.key(contactId), data: { updatedAt: new Date() }, select: { id: true } })
    const known = await ctx.db.message.findFirst({
      where: { clientId, conversation: { contactId } },
      select: { conversationId: true },
    })
    if (known) return { conversationId: known.conversationId }

    await assertReachable(ctx, { channel, address }, body)
    await takeQuota(ctx, 'messages')
    const author = await staffAuthor(ctx)
    const place = { contactId, channel, connectionRef: connection.id, address }
    let conversation = await conversationAt(ctx, place)
    if (!conversation) {
      const id = newId()
      await ctx.db.conversation.create({
        data: { id, ...place, state: 'human', assigneeId: author.id },
        select: { id: true },
      })
      conversation = await lockConversation(ctx, id)
    }
    const change = afterReply(conversation, author.id)
    if (change) await changeConversation(ctx, conversation, change)
    const message = await appendMessage(ctx, conversation, {
      authorKind: 'member',
      authorId: author.id,
      authorName: author.name,
      body,
      clientId,
    })
    if (author.id) await readUpTo(ctx, conversation.id, author.id, message.createdAt)
    ctx.audit({ resourceId: contactId, after: { conversationId: conversation.id, channel, address } })
    return { conversationId: conversation.id }
  },
})
