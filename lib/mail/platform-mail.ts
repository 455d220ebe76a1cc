import { env, newId } from '@/lib/kernel'
import { readPlatformProfile } from '@/lib/operator'
import { sendEmail } from '@/lib/providers/email'
import type { MailBrand } from './brand'
import { type MailLanguage, mailLanguage } from './languages'
import { renderEmail } from './render-email'

export type PlatformWords = Readonly<Record<MailLanguage, { subject: string; body: string }>>

const PRIMARY = '#4f46e5'

/** Black or white, whichever can be read on a colour better. */
function textOn(hex: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map(linear)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? '#000000' : '#ffffff'
}
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

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
