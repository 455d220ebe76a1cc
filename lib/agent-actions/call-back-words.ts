import type { NotificationWords } from '@/lib/notifications'

type Words = (who: string, text: string) => NotificationWords

/** What members are told when a call-back is due. */
export const callBackWords: Record<'en' | 'de' | 'ar', Words> = {
  en: (who, body) => ({ title: `Call ${who} back now`, body }),
  de: (who, body) => ({ title: `${who} jetzt zurückrufen`, body }),
  ar: (who, body) => ({ title: `عاود الاتصال بـ ${who} الآن`, body }),
}
