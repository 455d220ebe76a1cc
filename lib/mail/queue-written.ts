import { newId, seal } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { RenderedEmail } from './render-email'

export const EMAIL_QUEUED = 'email.queued'

/** Mails carry one-time links: what waits in the database opens only for the tenant's own process. */
export const mailSeal = (tenantId: string): string => `email:${tenantId}`

type WrittenEmail = {
  /** What kind of mail it is. */
  template: string
  to: string
  mail: RenderedEmail
  replyTo?: string | undefined
}

/** Writes a finished mail into the queue, in the transaction of the command that is its reason. @returns its id */
export async function queueWritten(
  ctx: CommandContext,
  { template, to, mail, replyTo }: WrittenEmail,
): Promise<string> {
  const owner = mailSeal(ctx.tenantId)
  const id = newId()
  await ctx.db.email.create({
    data: {
      id,
      template,
      toAddress: to,
      subject: mail.subject,
      html: seal(owner, mail.html),
      text: seal(owner, mail.text),
      replyTo: replyTo ?? null,
    },
  })
  ctx.emit(EMAIL_QUEUED, { emailId: id })
  return id
}
