import { env, newId } from '@/lib/kernel'
import { readPlatformProfile } from '@/lib/operator'
import { sendEmail } from '@/lib/providers/email'
import { type MailLanguage, mailLanguage } from './languages'
import type { MailBrand } from './mail-brand'
import { renderEmail } from './render-email'
import { textOn } from './text-on'

export type PlatformWords = Readonly<Record<MailLanguage, { subject: string; body: string }>>

const PRIMARY = '#4f46e5'

/** The platform's own look; mails of companies have theirs. */
async function platformBrand(): Promise<MailBrand> {
  const { PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  const { name, primary, supportEmail } = await readPlatformProfile()
  return {
    companyName: name,
    homeUrl: `${PUBLIC_PROTOCOL}://${ROOT_DOMAIN}/`,
    logoUrl: null,
    primary: primary ?? PRIMARY,
    onPrimary: textOn(primary ?? PRIMARY),
    look: 'line',
    headerText: null,
    footerText: supportEmail,
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
  const brand = await platformBrand()
  const mail = await renderEmail(words[language], variables, brand, language)
  const messageId = `<${messageKey ?? newId()}@${new URL(brand.homeUrl).hostname}>`
  await sendEmail({ from: { name: brand.companyName, address: env().MAIL_FROM }, to, messageId, ...mail })
}
