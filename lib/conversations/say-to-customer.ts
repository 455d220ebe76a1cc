import type { CommandContext } from '@/lib/operations'
import { appendMessage } from './append-message'
import type { LockedConversation } from './lock-conversation'
import { mailReply } from './mail-reply'
import { SYSTEM } from './system-message'

/** Something that the company itself says in a conversation, through its channel. Whoever wrote by the contact form is mailed. */
export async function sayToCustomer(
  ctx: CommandContext,
  conversation: LockedConversation,
  body: string,
): Promise<void> {
  await appendMessage(ctx, conversation, { ...SYSTEM, body })
  if (conversation.channel === 'web_form')
    await mailReply(ctx, conversation.contactId, { name: ctx.tenant.name, email: null }, body)
}
