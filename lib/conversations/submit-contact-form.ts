import { introduceContact } from '@/lib/contacts'
import { newId } from '@/lib/kernel'
import { command, giveBackStanding } from '@/lib/operations'
import { appendMessage } from './append-message'
import { blocksOf, countKeptOut } from './blocked-sender'
import { lockConversation } from './lock-conversation'
import { contactFormInput } from './schema'

/** A message from the company's contact form: it waits for a person, who answers by e-mail. Twice the same is once. */
export const submitContactForm = command({
  name: 'conversations.submit-contact-form',
  access: 'public',
  input: contactFormInput,
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const known = await ctx.db.conversation.findFirst({
      where: { startClientId: input.clientId },
      select: { id: true },
    })
    if (known) return { isReceived: true }
    const contact = await introduceContact(ctx, { name: input.name, email: input.email })
    const blocks = await blocksOf(ctx, {
      channel: 'web_form',
      address: null,
      email: input.email,
      contactId: contact.id,
    })
    const status = blocks.length > 0 ? 'spam' : 'open'
    const id = newId()
    const made = await ctx.db.conversation.createMany({
      data: { id, contactId: contact.id, channel: 'web_form', state: 'waiting', status, startClientId: input.clientId },
      skipDuplicates: true,
    })
    if (made.count === 0) {
      await ctx.db.contact.delete({ where: ctx.key(contact.id), select: { id: true } })
      await giveBackStanding(ctx, 'contacts')
      return { isReceived: true }
    }
    const conversation = await lockConversation(ctx, id)
    await countKeptOut(ctx, blocks)
    if (blocks.length === 0) ctx.emit('conversation.started', { conversationId: id, contactId: contact.id })
    await appendMessage(ctx, conversation, {
      authorKind: 'contact',
      authorId: contact.id,
      authorName: input.name,
      body: input.message,
      clientId: input.clientId,
    })
    return { isReceived: true }
  },
})
