import { conflict } from '@/lib/kernel'
import { queueEmail } from '@/lib/mail'
import type { CommandContext } from '@/lib/operations'

/**
 * Who wrote through the contact form has no window that shows the reply: it goes to their address, and their answer to
 * the member who wrote it.
 * @throws conflict when the contact has no address any more
 */
export async function mailReply(
  ctx: CommandContext,
  contactId: string,
  author: { name: string; email: string | null },
  message: string,
): Promise<void> {
  const contact = await ctx.db.contact.findFirst({
    where: { id: contactId },
    select: { name: true, emailNormalized: true, locale: true },
  })
  if (!contact?.emailNormalized) throw conflict('This contact has no e-mail address to send the reply to.')
  await queueEmail(ctx, {
    template: 'reply',
    to: contact.emailNormalized,
    locale: contact.locale,
    variables: { name: contact.name ?? '', message, memberName: author.name },
    ...(author.email ? { replyTo: author.email } : {}),
  })
}
