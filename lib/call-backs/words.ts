import type { NotificationWords } from '@/lib/notifications'

type Told = (who: string) => string
type Language = 'en' | 'de' | 'ar'

const DUE: Record<Language, Told> = {
  en: (who) => `Call ${who} back now`,
  de: (who) => `${who} jetzt zurückrufen`,
  ar: (who) => `عاود الاتصال بـ ${who} الآن`,
}

const MISSED: Record<Language, Told> = {
  en: (who) => `Nobody has called ${who} back`,
  de: (who) => `${who} wurde nicht zurückgerufen`,
  ar: (who) => `لم يعاود أحد الاتصال بـ ${who}`,
}

const TITLES = { due: DUE, missed: MISSED }

/** What members are told when a call-back is due, and when nobody has seen to it. */
export const callBackWords =
  (stage: 'due' | 'missed', who: string, body: string) =>
  (language: Language): NotificationWords => ({ title: TITLES[stage][language](who), body })
