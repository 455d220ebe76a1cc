import { z } from 'zod'
import { env, logger, unseal, uuid } from '@/lib/kernel'
import { command, type TenantContext, task } from '@/lib/operations'
import { sendEmail } from '@/lib/providers/email'
import { tenantUrl } from '@/lib/tenancy'
import { mailBrandOf } from './brand'
import { mailSeal } from './queue-email'
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

const deliver = async (ctx: TenantContext, mail: EmailRow): Promise<void> => {
  const owner = mailSeal(ctx.tenantId)
  await sendEmail({
    from: { name: mailBrandOf(ctx.tenant).companyName, address: env().MAIL_FROM },
    to: mail.toAddress,
    subject: mail.subject,
    html: unseal(owner, mail.html),
    text: unseal(owner, mail.text),
    messageId: `<${mail.id}@${new URL(tenantUrl(ctx.tenant)).hostname}>`,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
  })
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
    try {
      await deliver(ctx, mail)
    } catch (error) {
      logger.warn({ err: error, emailId: mail.id }, 'a mail was not delivered')
      outcome = outcomeOfFailure(error, mail.attempts < MOST_ATTEMPTS)
      await settle(ctx, { emailId: mail.id, ...outcome })
      if (outcome.status === 'queued') throw error
      return
    }
    await settle(ctx, { emailId: mail.id, ...outcome })
  },
})
