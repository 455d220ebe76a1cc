import { mailBrandOf, renderEmail } from '@/lib/mail'
import type { TenantContext } from '@/lib/operations'
import { type OutgoingEmail, sendEmail } from '@/lib/providers/email'
import { noteDelivery, senderOf } from '@/lib/sender'
import { tenantUrl } from '@/lib/tenancy'
import { bytesOf } from './bytes-of'
import type { ClaimedMessage } from './claim-next'
import type { Outlet } from './outlet'
import { writtenText } from './spoken-text'

/** How far back a mail names those before it. */
const MOST_REFERENCES = 10

/** What somebody wrote is no template. */
const withoutVariables = (text: string): string => text.replaceAll('{{', '{ {')

/** A header takes ids of one line, without spaces. */
const isMessageId = (id: string): boolean => /^<[!-;=?-~]{1,300}>$/.test(id)

async function threadOf(ctx: TenantContext, conversationId: string) {
  const [conversation, earlier] = await Promise.all([
    ctx.db.conversation.findFirst({ where: { id: conversationId }, select: { subject: true } }),
    ctx.db.message.findMany({
      where: { conversationId, providerId: { not: null } },
      orderBy: { id: 'desc' },
      take: MOST_REFERENCES,
      select: { providerId: true, authorKind: true },
    }),
  ])
  const ids = earlier.flatMap(({ providerId }) => (providerId && isMessageId(providerId) ? [providerId] : []))
  const last = earlier.find(({ authorKind }) => authorKind === 'contact')?.providerId
  return { subject: conversation?.subject ?? '', ids, last: last && isMessageId(last) ? last : ids[0] }
}

/** RFC 3834: what a program answers says so, and programs do not answer it. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' }

async function compose(ctx: TenantContext, message: ClaimedMessage, about: string) {
  const [sender, thread] = await Promise.all([senderOf(ctx), threadOf(ctx, message.conversationId)])
  const brand = mailBrandOf(ctx.tenant)
  const bare = thread.subject.replace(/^(?:(?:re|aw|sv|antw)\s*:\s*)+/i, '') || brand.companyName
  // The first mail of a thread answers nothing.
  const subject = thread.ids.length > 0 ? `Re: ${bare}` : bare
  const signature = message.authorKind === 'system' ? '' : `\n\n${message.authorName}`
  const words = { subject: withoutVariables(subject), body: withoutVariables(writtenText(message) + signature) }
  const { html, text, subject: line } = await renderEmail(words, {}, brand, ctx.tenant.locale.slice(0, 2))
  const attachments = await Promise.all(
    message.files.map(async (file) => ({
      name: file.name,
      contentType: file.contentType,
      bytes: Buffer.from(await bytesOf(file)),
    })),
  )
  const email: OutgoingEmail = {
    attachments,
    from: { name: sender.name ?? brand.companyName, address: sender.address },
    to: message.address,
    subject: line,
    html,
    text,
    // Whoever answers names it, and shows so that they read this address.
    messageId: `<${about}@${new URL(tenantUrl(ctx.tenant)).hostname}>`,
    headers: {
      ...(thread.last ? { 'In-Reply-To': thread.last } : {}),
      ...(thread.ids.length > 0 ? { References: [...thread.ids].reverse().join(' ') } : {}),
      ...(message.authorKind === 'member' ? {} : AUTOMATIC),
    },
    ...(sender.replyTo ? { replyTo: sender.replyTo } : {}),
  }
  return { email, sender }
}

/** Mails in the name of the account's sender, in the thread that they answer. */
export const emailOutlet = async (ctx: TenantContext): Promise<Outlet> => {
  const { through } = await senderOf(ctx)
  return {
    note: async (failure) => {
      if (through === 'own') await noteDelivery(ctx, { failure })
    },
    send: async (message, about) => {
      const { email, sender } = await compose(ctx, message, about)
      await sendEmail(email, { server: sender.server, signature: sender.signature })
      return email.messageId
    },
  }
}
