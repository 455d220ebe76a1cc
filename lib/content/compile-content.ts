import type { MailBrand } from '@/lib/mail/schema'
import type { CompiledContent } from './compiled'
import type { EmailContent } from './email-blocks'

/**
 * A mail made ready for everybody: complete HTML and its plain text, cut at what differs from person to person.
 * @param language of the words that the mail says itself, and of its direction: a language tag
 */
export async function compileContent(
  content: EmailContent,
  brand: MailBrand,
  language: string,
): Promise<CompiledContent> {
  // Lists of templates know what a content is; only editors and senders draw one.
  const { drawMail } = await import('./draw-mail')
  return drawMail(content, brand, language)
}
