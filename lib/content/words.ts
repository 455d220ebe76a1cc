import type { MailLanguage } from '@/lib/mail/schema'

type Words = { unsubscribe: string; preferences: string }

/** What a mail says itself, in the language it is written in. */
export const WORDS: Readonly<Record<MailLanguage, Words>> = {
  en: { unsubscribe: 'Unsubscribe', preferences: 'Manage preferences' },
  de: { unsubscribe: 'Abmelden', preferences: 'Einstellungen ändern' },
  ar: { unsubscribe: 'إلغاء الاشتراك', preferences: 'إدارة التفضيلات' },
}
