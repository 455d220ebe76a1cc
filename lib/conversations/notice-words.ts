import type { NotificationWords } from '@/lib/notifications'

type Language = 'en' | 'de' | 'ar'
type Words<Values extends unknown[]> = Record<Language, (...values: Values) => NotificationWords>

/** What members are told about conversations; `who` is the customer's name, or empty. */
export const NOTICE_WORDS: Record<
  'assigned' | 'mention' | 'waiting' | 'handover',
  Words<[who: string, text: string]>
> = {
  assigned: {
    en: (who, text) => ({ title: who ? `${who} is yours now` : 'A conversation is yours now', body: text }),
    de: (who, text) => ({
      title: who ? `${who} ist Ihnen zugewiesen` : 'Ein Gespräch ist Ihnen zugewiesen',
      body: text,
    }),
    ar: (who, text) => ({ title: who ? `أُسندت إليك محادثة ${who}` : 'أُسندت إليك محادثة', body: text }),
  },
  mention: {
    en: (who, text) => ({ title: `${who} mentions you in a note`, body: text }),
    de: (who, text) => ({ title: `${who} erwähnt Sie in einer Notiz`, body: text }),
    ar: (who, text) => ({ title: `يذكرك ${who} في ملاحظة`, body: text }),
  },
  waiting: {
    en: (who, text) => ({ title: who ? `${who} waits for an answer` : 'A new conversation is waiting', body: text }),
    de: (who, text) => ({ title: who ? `${who} wartet auf eine Antwort` : 'Ein neues Gespräch wartet', body: text }),
    ar: (who, text) => ({ title: who ? `${who} ينتظر جوابًا` : 'محادثة جديدة تنتظر', body: text }),
  },
  handover: {
    en: (who, text) => ({ title: who ? `${who} waits for a person` : 'A customer waits for a person', body: text }),
    de: (who, text) => ({
      title: who ? `${who} wartet auf einen Menschen` : 'Jemand wartet auf einen Menschen',
      body: text,
    }),
    ar: (who, text) => ({ title: who ? `${who} ينتظر شخصًا` : 'عميل ينتظر شخصًا', body: text }),
  },
}
