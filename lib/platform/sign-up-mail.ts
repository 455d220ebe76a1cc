import { env } from '@/lib/kernel'
import { type PlatformWords, sendPlatformMail } from '@/lib/mail'
import { HOURS_TO_CONFIRM } from './sign-up-request'

const WORDS: PlatformWords = {
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
export function mailConfirmation({ to, name, token, locale }: Confirmation): Promise<void> {
  const { PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  const link = `${PUBLIC_PROTOCOL}://${ROOT_DOMAIN}/sign-up/confirm?token=${token}`
  return sendPlatformMail({ to, words: WORDS, variables: { name, link, hours: String(HOURS_TO_CONFIRM) }, locale })
}
