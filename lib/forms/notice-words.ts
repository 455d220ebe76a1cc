import type { MailLanguage } from '@/lib/mail'

export const submittedWords = (language: MailLanguage, form: string, from: string) =>
  ({
    en: { title: `New answer: ${form}`, body: from },
    de: { title: `Neue Antwort: ${form}`, body: from },
    ar: { title: `رد جديد: ${form}`, body: from },
  })[language]
