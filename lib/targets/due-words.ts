import type { NotificationWords } from '@/lib/notifications'

type Words = Record<'en' | 'de' | 'ar', (who: string, text: string) => NotificationWords>

/** What members are told of targets; `who` is the customer's name, or empty. */
export const DUE_WORDS: Record<'answer' | 'settling', Record<'warning' | 'breach', Words>> = {
  answer: {
    warning: {
      en: (who, body) => ({ title: who ? `An answer to ${who} is due soon` : 'An answer is due soon', body }),
      de: (who, body) => ({
        title: who ? `Eine Antwort an ${who} ist bald fällig` : 'Eine Antwort ist bald fällig',
        body,
      }),
      ar: (who, body) => ({ title: who ? `يقترب موعد الرد على ${who}` : 'يقترب موعد الرد', body }),
    },
    breach: {
      en: (who, body) => ({ title: who ? `An answer to ${who} is overdue` : 'An answer is overdue', body }),
      de: (who, body) => ({
        title: who ? `Eine Antwort an ${who} ist überfällig` : 'Eine Antwort ist überfällig',
        body,
      }),
      ar: (who, body) => ({ title: who ? `تأخر الرد على ${who}` : 'تأخر الرد', body }),
    },
  },
  settling: {
    warning: {
      en: (who, body) => ({
        title: who ? `The matter of ${who} should be settled soon` : 'A matter should be settled soon',
        body,
      }),
      de: (who, body) => ({
        title: who ? `Das Anliegen von ${who} sollte bald erledigt sein` : 'Ein Anliegen sollte bald erledigt sein',
        body,
      }),
      ar: (who, body) => ({ title: who ? `يقترب موعد إنهاء طلب ${who}` : 'يقترب موعد إنهاء أحد الطلبات', body }),
    },
    breach: {
      en: (who, body) => ({
        title: who ? `The matter of ${who} is not settled in time` : 'A matter is not settled in time',
        body,
      }),
      de: (who, body) => ({
        title: who
          ? `Das Anliegen von ${who} ist nicht rechtzeitig erledigt`
          : 'Ein Anliegen ist nicht rechtzeitig erledigt',
        body,
      }),
      ar: (who, body) => ({ title: who ? `تأخر إنهاء طلب ${who}` : 'تأخر إنهاء أحد الطلبات', body }),
    },
  },
}
