import { z } from 'zod'
import { freeText, line } from '@/lib/kernel/schema'

export const templateKeys = [
  'welcome',
  'invitation',
  'password_reset',
  'email_change',
  'notification',
  'reply',
  'form_confirmation',
] as const
export type TemplateKey = (typeof templateKeys)[number]
export const templateKey = z.enum(templateKeys)

/** What a company may word itself. `body` is Markdown; both may hold `{{variables}}` of the template. */
export const templateWords = z.strictObject({ subject: line(200), body: freeText(10_000).min(1, 'is required') })
export type TemplateWords = z.infer<typeof templateWords>

export const templateUpdate = templateWords.extend({ key: templateKey })
/** Without a template: the account's sender with any words. */
export const testEmailInput = z.strictObject({ template: templateUpdate.optional() })
export const templateChoice = z.strictObject({ key: templateKey })

export type TemplateVariables = Readonly<Record<string, string>>

export { directionOfMail, type MailLanguage, mailLanguage } from './languages'
export type { MailBrand } from './mail-brand'
export { textOn } from './text-on'
