import { type MailLanguage, mailLanguage } from '@/lib/mail'
import type { TenantRecord } from '@/lib/tenancy'
import { type FormDefinition, formDefinition } from './schema'

type Words = Record<'name' | 'email' | 'consent' | 'button' | 'thanks', string>

const WORDS: Record<MailLanguage, Words> = {
  en: {
    name: 'Name',
    email: 'E-mail',
    consent: 'I agree that {company} sends me news by e-mail. I can withdraw this at any time.',
    button: 'Send',
    thanks: 'Thank you. Please open the mail that we have sent you and confirm your address.',
  },
  de: {
    name: 'Name',
    email: 'E-Mail',
    consent:
      'Ich bin damit einverstanden, dass {company} mir Neuigkeiten per E-Mail schickt. Das kann ich jederzeit widerrufen.',
    button: 'Absenden',
    thanks: 'Vielen Dank. Bitte öffnen Sie die E-Mail, die wir Ihnen geschickt haben, und bestätigen Sie Ihre Adresse.',
  },
  ar: {
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    consent: 'أوافق على أن ترسل إليّ {company} الأخبار بالبريد الإلكتروني، ويمكنني سحب موافقتي في أي وقت.',
    button: 'إرسال',
    thanks: 'شكرًا لك. افتح الرسالة التي أرسلناها إليك وأكّد عنوانك.',
  },
}

/** What a new form begins with, in the company's language. */
export function firstDefinition(
  { locale, name }: Pick<TenantRecord, 'locale' | 'name'>,
  title: string,
): FormDefinition {
  const words = WORDS[mailLanguage(locale)]
  return formDefinition.parse({
    title,
    fields: [
      { key: 'name', label: words.name },
      { key: 'email', label: words.email, isRequired: true },
    ],
    consents: [{ channel: 'email', purpose: 'marketing', text: words.consent.replace('{company}', name) }],
    button: words.button,
    thanks: words.thanks,
  })
}
