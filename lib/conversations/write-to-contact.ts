import type { z } from 'zod'
import { reachConnection } from '@/lib/channels'
import { reachContact } from '@/lib/contacts'
import { conflict, forbidden, newId } from '@/lib/kernel'
import { type CommandContext, can, command, takeQuota } from '@/lib/operations'
import { addressesOf } from './addresses-of'
import { appendMessage } from './append-message'
import { assertReachable } from './assert-reachable'
import { changeConversation } from './change-conversation'
import { filledTemplate } from './filled-template'
import { type LockedConversation, lockConversation } from './lock-conversation'
import { readUpTo } from './read-mark'
import { conversationAt } from './receive-from-channel'
import { refusalOf } from './refusal-of'
import { MAILBOX, type MessagePart, writeToContactInput } from './schema'
import { staffAuthor } from './staff-author'
import { afterReply } from './state'

type Wanted = z.output<typeof writeToContactInput>
type Place = { contactId: string; channel: Wanted['channel']; connectionRef: string; address: string }

const NO_ADDRESS = {
  sms: 'This contact has no number to send the message to.',
  whatsapp: 'This contact has no number to send the message to.',
  email: 'This contact has no e-mail address.',
} as const

/** @throws not_found for a contact whom one may not see, conflict where it has no such address */
async function addressOf(ctx: CommandContext, { contactId, channel, address }: Wanted): Promise<string> {
  if (!can(ctx.actor, 'contacts:read')) throw forbidden()
  const addresses = await addressesOf(ctx, await reachContact(ctx, 'contacts:read', contactId), channel)
  const chosen = address ?? addresses[0]
  if (!chosen || !addresses.includes(chosen)) throw conflict(NO_ADDRESS[channel])
  return chosen
}

/** What it is written from. @throws conflict */
async function senderAt(ctx: CommandContext, wanted: Wanted): Promise<string> {
  if (wanted.channel === 'email') return MAILBOX
  const connection = await reachConnection(ctx, wanted.channel, wanted.connectionRef)
  if (!connection) throw conflict('There is no number to write from. Connect one in the settings first.')
  return connection.id
}

type Words = { body: string; part: MessagePart | null; purpose: 'service' | 'marketing' }

/** What is said, and what for. @throws conflict, invalid */
async function wordsOf(ctx: CommandContext, wanted: Wanted, place: Place): Promise<Words> {
  if (wanted.channel !== 'whatsapp') return { body: wanted.body, part: null, purpose: 'service' }
  const { body, part, category } = await filledTemplate(ctx, place, wanted)
  return { body, part, purpose: category === 'marketing' ? 'marketing' : 'service' }
}

/** Nobody who has said stop is written to first; that they get answers is another matter. @throws conflict */
async function assertWelcome(ctx: CommandContext, place: Place, purpose: Words['purpose']): Promise<void> {
  if (await refusalOf(ctx, place, purpose)) throw conflict('This person has asked for no more messages there.')
}

/** What it goes on with: a mail of its own subject begins a conversation, the other channels have but one thread. */
async function conversationFor(
  ctx: CommandContext,
  place: Place,
  subject: string | null,
  assigneeId: string | null,
): Promise<LockedConversation> {
  const open = subject === null ? await conversationAt(ctx, place) : null
  if (open) return open
  const id = newId()
  await ctx.db.conversation.create({
    data: { id, ...place, subject, state: 'human', assigneeId },
    select: { id: true },
  })
  return lockConversation(ctx, id)
}

/**
 * A person writes to a contact first, by text message, by mail with a subject, or on WhatsApp with an approved template. What is open with
 * them over that number goes on, else a conversation begins that is the writer's. The same `clientId` again gives the conversation
 * that is there.
 * @throws conflict where nothing may go there, or nothing can be sent with the template
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
  handler: async ({ ctx, input }) => {
    const { contactId, channel, clientId } = input
    const address = await addressOf(ctx, input)
    const place = { contactId, channel, connectionRef: await senderAt(ctx, input), address }
    // Held, so that of two requests the second finds the conversation of the first.
    await ctx.db.contact.update({ where: ctx.key(contactId), data: { updatedAt: new Date() }, select: { id: true } })
    const known = await ctx.db.message.findFirst({
      where: { clientId, conversation: { contactId } },
      select: { conversationId: true },
    })
    if (known) return { conversationId: known.conversationId }

    const { body, part, purpose } = await wordsOf(ctx, input, place)
    await assertWelcome(ctx, place, purpose)
    await assertReachable(ctx, place, body, { isTemplate: channel === 'whatsapp' })
    await takeQuota(ctx, 'messages')
    const author = await staffAuthor(ctx)
    const subject = input.channel === 'email' ? input.subject : null
    const conversation = await conversationFor(ctx, place, subject, author.id)
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
    ctx.audit({ resourceId: contactId, after: { conversationId: conversation.id, channel, address } })
    return { conversationId: conversation.id }
  },
})
