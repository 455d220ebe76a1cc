import type { CommandContext } from '@/lib/operations'
import { mailBrandOf } from './brand'
import { queueWritten } from './queue-written'
import { renderEmail } from './render-email'
import type { TemplateKey, TemplateVariables } from './schema'
import { templateWordsOf } from './template-words'

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
  return queueWritten(ctx, { template: request.template, to: request.to, mail, replyTo: request.replyTo })
}
