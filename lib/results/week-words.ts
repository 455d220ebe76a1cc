import type { MailLanguage } from '@/lib/mail'
import type { NotificationWords } from '@/lib/notifications'

export type WeekFigures = {
  sent: number
  opened: number
  clicked: number
  unsubscribed: number
  bounced: number
  /** Of the campaigns that began in the week, the one that most opened. */
  best: { name: string; share: number } | null
}

const number = (language: MailLanguage, value: number) => new Intl.NumberFormat(language).format(value)
const percent = (language: MailLanguage, value: number) =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(value)

/** A week of campaigns in one notice. */
export const WEEK_WORDS: Record<MailLanguage, (week: WeekFigures) => NotificationWords> = {
  en: ({ sent, opened, clicked, unsubscribed, bounced, best }) => ({
    title: `Your campaigns last week: ${number('en', sent)} sent, ${number('en', opened)} opened`,
    body: [
      `${number('en', clicked)} clicked, ${number('en', unsubscribed)} unsubscribed, ${number('en', bounced)} bounced.`,
      best ? `Most opened: ${best.name} (${percent('en', best.share)}).` : '',
    ]
      .join(' ')
      .trim(),
  }),
  de: ({ sent, opened, clicked, unsubscribed, bounced, best }) => ({
    title: `Ihre Kampagnen der letzten Woche: ${number('de', sent)} gesendet, ${number('de', opened)} geöffnet`,
    body: [
      `${number('de', clicked)} geklickt, ${number('de', unsubscribed)} abgemeldet, ${number('de', bounced)} unzustellbar.`,
      best ? `Am meisten geöffnet: ${best.name} (${percent('de', best.share)}).` : '',
    ]
      .join(' ')
      .trim(),
  }),
  ar: ({ sent, opened, clicked, unsubscribed, bounced, best }) => ({
    title: `حملاتك في الأسبوع الماضي: المرسلة ${number('ar', sent)}، المفتوحة ${number('ar', opened)}`,
    body: [
      `النقرات ${number('ar', clicked)}، إلغاء الاشتراك ${number('ar', unsubscribed)}، المرتدة ${number('ar', bounced)}.`,
      best ? `الأكثر فتحًا: ${best.name} (${percent('ar', best.share)}).` : '',
    ]
      .join(' ')
      .trim(),
  }),
}
