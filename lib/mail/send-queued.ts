import { z } from 'zod'
import { logger, unseal, uuid } from '@/lib/kernel'
import { command, type TenantContext, task } from '@/lib/operations'
import { EmailFailure, sendEmail } from '@/lib/providers/email'
import { noteDelivery, type Sender, senderOf } from '@/lib/sender'
import { tenantUrl } from '@/lib/tenancy'
import { mailBrandOf } from './brand'
import { mailSeal } from './queue-written'
import { type Outcome, outcomeOfFailure } from './send-outcome'

const LEASE_MS = 90_000
const MOST_ATTEMPTS = 5

const one = z.strictObject({ emailId: uuid })

/**
 * Takes a queued mail for sending. A mail whose sender vanished in the middle may have left: it becomes `uncertain` and is
 * not sent again.
 */
const claim = command({
  name: 'emails.claim',
  access: 'system',
  isAudited: false,
  input: one,
  handler: async ({ ctx, input }) => {
    const now = new Date()
    const taken = await ctx.db.email.updateMany({
      where: { id: input.emailId, status: 'queued' },
      data: { status: 'sending', leaseUntil: new Date(now.getTime() + LEASE_MS), attempts: { increment: 1 } },
    })
    if (taken.count === 1) return ctx.db.email.findFirst({ where: { id: input.emailId } })
    await ctx.db.email.updateMany({
      where: { id: input.emailId, status: 'sending', leaseUntil: { lt: now } },
      data: { status: 'uncertain', leaseUntil: null, error: 'The sender stopped while the mail was on its way.' },
    })
    return null
  },
})

const settle = command({
  name: 'emails.settle',
  access: 'system',
  isAudited: false,
  input: one.extend({
    status: z.enum(['sent', 'failed', 'uncertain', 'queued']),
    error: z.string().max(500).nullable(),
  }),
  handler: async ({ ctx, input }) => {
    const isOver = input.status !== 'queued'
    await ctx.db.email.updateMany({
      where: { id: input.emailId, status: 'sending' },
      data: {
        status: input.status,
        error: input.error,
        leaseUntil: null,
        // One-time links are of no use to anybody who reads the table later.
        ...(isOver ? { html: '', text: '' } : {}),
        ...(input.status === 'sent' ? { sentAt: new Date() } : {}),
      },
    })
  },
})

type EmailRow = NonNullable<Awaited<ReturnType<typeof claim>>>

const deliver = async (ctx: TenantContext, mail: EmailRow, sender: Sender): Promise<void> => {
  const owner = mailSeal(ctx.tenantId)
  const replyTo = mail.replyTo ?? sender.replyTo
  const message = {
    from: { name: sender.name ?? mailBrandOf(ctx.tenant).companyName, address: sender.address },
    to: mail.toAddress,
    subject: mail.subject,
    html: unseal(owner, mail.html),
    text: unseal(owner, mail.text),
    messageId: `<${mail.id}@${new URL(tenantUrl(ctx.tenant)).hostname}>`,
    // RFC 3834: absence notices do not answer it, and no mailbox of the company takes it for a customer's.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(replyTo ? { replyTo } : {}),
  }
  await sendEmail(message, { server: sender.server, signature: sender.signature })
}

/** An own server that does not take mail is shown to its company; a recipient that does not exist is not its fault. */
async function noteServer(ctx: TenantContext, sender: Sender, error: unknown): Promise<void> {
  if (sender.through !== 'own') return
  const isOfRecipient = error instanceof EmailFailure && ['recipient_refused', 'message_refused'].includes(error.reason)
  if (isOfRecipient) return
  const failure = error === null ? null : error instanceof EmailFailure ? error.userMessage : String(error)
  await noteDelivery(ctx, { failure: failure?.slice(0, 500) ?? null })
}

/** Sends one queued mail and notes how it ended. @throws when it should be tried again later */
export const sendQueued = task({
  name: 'emails.send',
  access: 'system',
  input: one,
  handler: async ({ ctx, input }) => {
    const mail = await claim(ctx, input)
    if (!mail) return
    let outcome: Outcome = { status: 'sent', error: null }
    let sender: Sender | null = null
    let failure: unknown = null
    try {
      sender = await senderOf(ctx)
      await deliver(ctx, mail, sender)
    } catch (error) {
      logger.warn({ err: error, emailId: mail.id }, 'a mail was not delivered')
      failure = error
      outcome = outcomeOfFailure(error, mail.attempts < MOST_ATTEMPTS)
    }
    // Only now: whatever goes wrong with the note, a mail that has left is not sent again.
    await settle(ctx, { emailId: mail.id, ...outcome })
    if (sender) await noteServer(ctx, sender, failure)
    if (outcome.status === 'queued') throw failure
  },
})
