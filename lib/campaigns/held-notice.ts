import type { MailLanguage } from '@/lib/mail'
import type { NotificationWords } from '@/lib/notifications'

/** A campaign has been paused by what a provider said or by a rule, and waits for a person. */
export const HELD_NOTICE: Record<MailLanguage, (campaign: string) => NotificationWords> = {
  en: (campaign) => ({
    title: `${campaign} has been paused`,
    body: 'Nothing more is sent until somebody resumes it. Its page says why.',
  }),
  de: (campaign) => ({
    title: `${campaign} wurde angehalten`,
    body: 'Es wird nichts mehr gesendet, bis jemand fortsetzt. Auf der Seite steht, warum.',
  }),
  ar: (campaign) => ({
    title: `تم إيقاف ${campaign} مؤقتًا`,
    body: 'لن يُرسل شيء آخر حتى يستأنفها أحد. السبب مذكور في صفحتها.',
  }),
}
