import type { MailLanguage } from '@/lib/mail/schema'

type Words = { unsubscribe: string; preferences: string; test: string }

/** What a mail says itself, in the language it is written in. */
export const WORDS: Readonly<Record<MailLanguage, Words>> = {
  en: { unsubscribe: 'Unsubscribe', preferences: 'Manage preferences', test: 'Test' },
  de: { unsubscribe: 'Abmelden', preferences: 'Einstellungen ändern', test: 'Test' },
  ar: { unsubscribe: 'إلغاء الاشتراك', preferences: 'إدارة التفضيلات', test: 'تجربة' },
}
