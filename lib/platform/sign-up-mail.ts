import { env, newId } from '@/lib/kernel'
import { type MailBrand, type MailLanguage, mailLanguage, renderEmail } from '@/lib/mail'
import { sendEmail } from '@/lib/providers/email'
import { HOURS_TO_CONFIRM } from './sign-up-request'

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

const WORDS: Readonly<Record<MailLanguage, { subject: string; body: string }>> = {
  en: {
    subject: 'Confirm your e-mail to set up {{name}}',
    body: `Hello,

you want to set up **{{name}}** on {{companyName}}. Please confirm that this address is yours; the company is made only then.

[Confirm and set up]({{link}})

The link works for {{hours}} hours. If it was not you, ignore this mail: nothing is made, and the address is forgotten.`,
  },
  de: {
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse für {{name}}',
    body: `Guten Tag,

Sie möchten **{{name}}** auf {{companyName}} einrichten. Bitte bestätigen Sie, dass diese Adresse Ihnen gehört; erst dann wird die Firma angelegt.

[Bestätigen und einrichten]({{link}})

Der Link gilt {{hours}} Stunden. Wenn Sie es nicht waren, ignorieren Sie diese Nachricht: Es wird nichts angelegt, und die Adresse wird vergessen.`,
  },
  ar: {
    subject: 'أكّد بريدك الإلكتروني لإعداد {{name}}',
    body: `مرحبًا،

تريد إعداد **{{name}}** على {{companyName}}. يرجى تأكيد أن هذا العنوان لك؛ لا تُنشأ الشركة إلا بعد ذلك.

[التأكيد والإعداد]({{link}})

يعمل الرابط {{hours}} ساعة. إن لم تكن أنت فتجاهل الرسالة: لن يُنشأ شيء وسيُنسى العنوان.`,
  },
}

type Confirmation = { to: string; name: string; token: string; locale: string | null }

/** Asks whether the address is theirs, in the reader's language and the platform's name. @throws EmailFailure */
export async function mailConfirmation({ to, name, token, locale }: Confirmation): Promise<void> {
  const language = mailLanguage(locale)
  const brand = platformBrand()
  const link = `${brand.homeUrl}sign-up/confirm?token=${token}`
  const mail = await renderEmail(WORDS[language], { name, link, hours: String(HOURS_TO_CONFIRM) }, brand, language)
  const messageId = `<${newId()}@${new URL(brand.homeUrl).hostname}>`
  await sendEmail({ from: { name: brand.companyName, address: env().MAIL_FROM }, to, messageId, ...mail })
}
