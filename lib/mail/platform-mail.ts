import { env, newId } from '@/lib/kernel'
import { sendEmail } from '@/lib/providers/email'
import type { MailBrand } from './brand'
import { type MailLanguage, mailLanguage } from './languages'
import { renderEmail } from './render-email'

export type PlatformWords = Readonly<Record<MailLanguage, { subject: string; body: string }>>

/** The platform's own look; mails of companies have theirs. */
const platformBrand = (): MailBrand => {
  const { PLATFORM_NAME, PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  return {
    companyName: PLATFORM_NAME,
    homeUrl: `${PUBLIC_PROTOCOL}://${ROOT_DOMAIN}/`,
    logoUrl: null,
    primary: '#4f46e5',
    onPrimary: '#ffffff',
    look: 'line',
    headerText: null,
    footerText: null,
  }
}

type PlatformMail = {
  to: string
  words: PlatformWords
  variables: Record<string, string>
  locale: string | null
  /** The same mail sent twice has the same id. */
  messageKey?: string
}

/** Sends a mail of the platform's own, in its name and look and the reader's language. @throws EmailFailure */
export async function sendPlatformMail({ to, words, variables, locale, messageKey }: PlatformMail): Promise<void> {
  const language = mailLanguage(locale)
  const brand = platformBrand()
  const mail = await renderEmail(words[language], variables, brand, language)
  const messageId = `<${messageKey ?? newId()}@${new URL(brand.homeUrl).hostname}>`
  await sendEmail({ from: { name: brand.companyName, address: env().MAIL_FROM }, to, messageId, ...mail })
}
