import { newId, seal } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { mailBrandOf } from './brand'
import { renderEmail } from './render-email'
import type { TemplateKey, TemplateVariables } from './schema'
import { templateWordsOf } from './template-words'

export const EMAIL_QUEUED = 'email.queued'

/** Mails carry one-time links: what waits in the database opens only for the tenant's own process. */
export const mailSeal = (tenantId: string): string => `email:${tenantId}`

export type EmailRequest = {
  template: TemplateKey
  to: string
  variables: TemplateVariables
  /** The recipient's own language, where it is known; else the company's counts. */
  locale: string | null
  replyTo?: string
}

/** Writes a mail into the queue, in the transaction of the command that is its reason. @returns its id */
export async function queueEmail(ctx: CommandContext, request: EmailRequest): Promise<string> {
  const { words, language } = await templateWordsOf(ctx, request.template, request.locale)
  const mail = await renderEmail(words, request.variables, mailBrandOf(ctx.tenant), language)
  const owner = mailSeal(ctx.tenantId)
  const id = newId()
  await ctx.db.email.create({
    data: {
      id,
      template: request.template,
      toAddress: request.to,
      subject: mail.subject,
      html: seal(owner, mail.html),
      text: seal(owner, mail.text),
      replyTo: request.replyTo ?? null,
    },
  })
  ctx.emit(EMAIL_QUEUED, { emailId: id })
  return id
}
