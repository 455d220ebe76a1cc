import type { MailLanguage } from '@/lib/mail'

type VisitWords = { title: string; message: (by: string, reason: string) => string; action: string }

const WORDS: Record<MailLanguage, VisitWords> = {
  en: {
    title: 'Support is looking at your workspace',
    message: (by, reason) =>
      `your settings keep support out, but ${by} has opened a visit that may only look. Reason: ${reason} Everything that is seen stands in your audit log.`,
    action: 'Open the audit log',
  },
  de: {
    title: 'Der Support sieht sich Ihren Arbeitsbereich an',
    message: (by, reason) =>
      `Ihre Einstellungen halten den Support fern, aber ${by} hat einen Besuch begonnen, der nur ansehen darf. Grund: ${reason} Alles Angesehene steht in Ihrem Protokoll.`,
    action: 'Protokoll öffnen',
  },
  ar: {
    title: 'يطّلع الدعم على مساحة عملك',
    message: (by, reason) =>
      `إعداداتك تمنع الدعم، لكن ${by} بدأ زيارة للاطّلاع فقط. السبب: ${reason} كل ما يُشاهَد مسجّل في سجل التدقيق لديك.`,
    action: 'افتح سجل التدقيق',
  },
}

export const visitWords = (language: MailLanguage): VisitWords => WORDS[language]
