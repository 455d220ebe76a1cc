import { minorDigits, numberFormat } from '@/lib/kernel/schema'
import type { MailLanguage } from '@/lib/mail'
import type { NotificationWords } from '@/lib/notifications'
import type { Costs } from '@/lib/prices/schema'

export type WeekFigures = {
  sent: number
  opened: number
  clicked: number
  replied: number
  unsubscribed: number
  bounced: number
  /** False: a zero of opens says nothing. */
  countsOpens: boolean
  /** Of the campaigns that began in the week, the one that most opened. */
  best: { name: string; share: number } | null
  costs: Costs
  /** Leads that count for campaigns, made in the week … */
  leads: number
  /** … and what those are worth that were won in it. */
  wonValues: { currency: string; valueMinor: number }[]
}

type Words = {
  title: (sent: string, opened: string | null) => string
  counts: (counts: Record<'clicked' | 'replied' | 'unsubscribed' | 'bounced', string>) => string
  best: (name: string, share: string) => string
  cost: (amount: string) => string
  leads: (count: string) => string
  won: (amount: string) => string
}

const MILLIONTHS = 1_000_000

/** A week of campaigns in one notice, out of what a language says for each of its parts. */
function noticeOf(language: MailLanguage, words: Words, week: WeekFigures): NotificationWords {
  const number = (value: number) => numberFormat(language).format(value)
  const money = (amounts: { currency: string; amount: number }[]) =>
    amounts
      .map(({ currency, amount }) => numberFormat(language, { style: 'currency', currency }).format(amount))
      .join(' + ')
  const { best, costs, leads, wonValues } = week
  const cost = costs.amounts.map(({ currency, micro }) => ({ currency, amount: micro / MILLIONTHS }))
  const won = wonValues.map(({ currency, valueMinor }) => ({
    currency,
    amount: valueMinor / 10 ** minorDigits(currency),
  }))
  const { clicked, replied, unsubscribed, bounced } = week
  const counts = { clicked, replied, unsubscribed, bounced }
  const said = Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, number(value)]))
  return {
    title: words.title(number(week.sent), week.countsOpens ? number(week.opened) : null),
    body: [
      words.counts(said as Record<keyof typeof counts, string>),
      best && words.best(best.name, numberFormat(language, { style: 'percent' }).format(best.share)),
      cost.length > 0 && words.cost(money(cost)),
      leads > 0 && words.leads(number(leads)),
      won.length > 0 && words.won(money(won)),
    ]
      .filter(Boolean)
      .join(' '),
  }
}

const WORDS: Record<MailLanguage, Words> = {
  en: {
    title: (sent, opened) => `Your campaigns last week: ${sent} sent${opened === null ? '' : `, ${opened} opened`}`,
    counts: ({ clicked, replied, unsubscribed, bounced }) =>
      `${clicked} clicked, ${replied} answered, ${unsubscribed} unsubscribed, ${bounced} bounced.`,
    best: (name, share) => `Most opened: ${name} (${share}).`,
    cost: (amount) => `Cost: ${amount}.`,
    leads: (count) => `New leads from campaigns: ${count}.`,
    won: (amount) => `Won from campaigns: ${amount}.`,
  },
  de: {
    title: (sent, opened) =>
      `Ihre Kampagnen der letzten Woche: ${sent} gesendet${opened === null ? '' : `, ${opened} geöffnet`}`,
    counts: ({ clicked, replied, unsubscribed, bounced }) =>
      `${clicked} geklickt, ${replied} beantwortet, ${unsubscribed} abgemeldet, ${bounced} unzustellbar.`,
    best: (name, share) => `Am meisten geöffnet: ${name} (${share}).`,
    cost: (amount) => `Kosten: ${amount}.`,
    leads: (count) => `Neue Leads aus Kampagnen: ${count}.`,
    won: (amount) => `Aus Kampagnen gewonnen: ${amount}.`,
  },
  ar: {
    title: (sent, opened) =>
      `حملاتك في الأسبوع الماضي: المرسلة ${sent}${opened === null ? '' : `، المفتوحة ${opened}`}`,
    counts: ({ clicked, replied, unsubscribed, bounced }) =>
      `النقرات ${clicked}، الردود ${replied}، إلغاء الاشتراك ${unsubscribed}، المرتدة ${bounced}.`,
    best: (name, share) => `الأكثر فتحًا: ${name} (${share}).`,
    cost: (amount) => `التكلفة: ${amount}.`,
    leads: (count) => `عملاء محتملون جدد من الحملات: ${count}.`,
    won: (amount) => `المكتسب من الحملات: ${amount}.`,
  },
}

/** A week of campaigns in one notice. */
export const weekWords = (language: MailLanguage, week: WeekFigures): NotificationWords =>
  noticeOf(language, WORDS[language], week)
