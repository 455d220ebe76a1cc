import { dateFormat } from '@/lib/kernel/schema'
import { type MailLanguage, mailLanguage } from '@/lib/mail'

type News = (host: string, until: string) => { title: string; message: string }

type DomainWords = {
  openDomains: string
  news: { lost: News; over: News; claimed: News }
  time: (date: Date, timeZone: string) => string
}

const timeIn =
  (language: MailLanguage) =>
  (date: Date, timeZone: string): string =>
    dateFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(date)

const WORDS: Record<MailLanguage, DomainWords> = {
  en: {
    openDomains: 'Open domains',
    time: timeIn('en'),
    news: {
      lost: (host, until) => ({
        title: `${host} no longer leads to your pages`,
        message: `The DNS records of ${host} have changed or are gone. Until ${until} your pages still answer under this name. Set the records again; otherwise visitors will find nothing there.`,
      }),
      over: (host) => ({
        title: `${host} is no longer served`,
        message: `The DNS records of ${host} have not come back in time, so your pages no longer answer under this name. To use it again, prove it anew.`,
      }),
      claimed: (host) => ({
        title: `${host} belongs to somebody else now`,
        message: `After the DNS records of ${host} had gone, somebody else has proved that the name is theirs. Your pages no longer answer under it.`,
      }),
    },
  },
  de: {
    openDomains: 'Domains öffnen',
    time: timeIn('de'),
    news: {
      lost: (host, until) => ({
        title: `${host} führt nicht mehr zu Ihren Seiten`,
        message: `Die DNS-Einträge von ${host} haben sich geändert oder fehlen. Bis ${until} antworten Ihre Seiten noch unter diesem Namen. Setzen Sie die Einträge wieder, sonst finden Besucher dort nichts mehr.`,
      }),
      over: (host) => ({
        title: `${host} wird nicht mehr ausgeliefert`,
        message: `Die DNS-Einträge von ${host} sind nicht rechtzeitig zurückgekehrt. Ihre Seiten antworten nicht mehr unter diesem Namen. Um ihn wieder zu nutzen, weisen Sie ihn neu nach.`,
      }),
      claimed: (host) => ({
        title: `${host} gehört jetzt jemand anderem`,
        message: `Nachdem die DNS-Einträge von ${host} verschwunden waren, hat jemand anderes nachgewiesen, dass der Name ihm gehört. Ihre Seiten antworten nicht mehr darunter.`,
      }),
    },
  },
  ar: {
    openDomains: 'فتح النطاقات',
    time: timeIn('ar'),
    news: {
      lost: (host, until) => ({
        title: `لم يعد ${host} يؤدي إلى صفحاتك`,
        message: `تغيّرت سجلات DNS الخاصة بالنطاق ${host} أو اختفت. ستبقى صفحاتك متاحة تحت هذا الاسم حتى ${until}. أعد ضبط السجلات وإلا فلن يجد الزوار شيئًا هناك.`,
      }),
      over: (host) => ({
        title: `لم يعد ${host} متاحًا`,
        message: `لم تعد سجلات DNS الخاصة بالنطاق ${host} في الوقت المناسب، فلم تعد صفحاتك متاحة تحت هذا الاسم. لاستخدامه من جديد أثبت ملكيته مرة أخرى.`,
      }),
      claimed: (host) => ({
        title: `أصبح ${host} لجهة أخرى`,
        message: `بعد اختفاء سجلات DNS الخاصة بالنطاق ${host} أثبتت جهة أخرى ملكيتها له. لم تعد صفحاتك متاحة تحته.`,
      }),
    },
  },
}

/** What mails about domains say, in the recipient's language, else the company's. */
export const domainWords = (recipientLocale: string | null, companyLocale: string): DomainWords =>
  WORDS[mailLanguage(recipientLocale, companyLocale)]
