import type { MailLanguage } from '@/lib/mail'
import type { TenantStatus, TransitionName } from './schema'

/** What is put into the sentences: the company and, where there is one, the day of the next step. */
type Facts = { company: string; until: string | null; reason: string | null }
type Sentences = { title: string; message: string }
export type NoticeKind = Exclude<TransitionName, 'publish' | 'erase'> | `reminder_${AheadOf}`
type AheadOf = Extract<TenantStatus, 'trial' | 'past_due' | 'suspended' | 'closing'>

export type LifecycleWords = { action: string; of: (kind: NoticeKind, facts: Facts) => Sentences }

const dot = (text: string | null): string => (text ? ` ${text}` : '')

type Texts = Record<NoticeKind, (facts: Facts) => Sentences>

const english: Texts = {
  start_trial: ({ company, until }) => ({
    title: `The trial of ${company} has begun`,
    message: `you can try everything${until ? ` until ${until}` : ''}. Choose a plan before then to go on without a break.`,
  }),
  activate: ({ company }) => ({ title: `${company} is active`, message: 'everything works as usual. Thank you.' }),
  mark_past_due: ({ company, until }) => ({
    title: `A payment for ${company} is due`,
    message: `everything still works.${until ? ` Without a payment the service pauses on ${until}.` : ''}`,
  }),
  suspend: ({ company, until, reason }) => ({
    title: `${company} has been paused`,
    message: `visitors see a notice and nobody can sign in.${dot(reason)}${until ? ` Without a solution the company is closed on ${until}.` : ''}`,
  }),
  close: ({ company, until, reason }) => ({
    title: `${company} is being closed`,
    message: `until ${until ?? 'then'} an administrator can sign in to restore it or to download its data. Afterwards everything is erased for good.${dot(reason)}`,
  }),
  restore: ({ company }) => ({ title: `${company} has been restored`, message: 'nothing was lost.' }),
  reminder_trial: ({ company, until }) => ({
    title: `The trial of ${company} ends soon`,
    message: `it ends on ${until ?? ''}. Choose a plan to go on without a break.`,
  }),
  reminder_past_due: ({ company, until }) => ({
    title: `${company} will be paused soon`,
    message: `a payment is still due. Without it the service pauses on ${until ?? ''}.`,
  }),
  reminder_suspended: ({ company, until }) => ({
    title: `${company} will be closed soon`,
    message: `the service is paused. Without a solution the company is closed on ${until ?? ''}.`,
  }),
  reminder_closing: ({ company, until }) => ({
    title: `${company} will be erased soon`,
    message: `on ${until ?? ''} everything is erased for good. Until then an administrator can restore it or download its data.`,
  }),
}

const german: Texts = {
  start_trial: ({ company, until }) => ({
    title: `Der Testzeitraum von ${company} hat begonnen`,
    message: `Sie können alles${until ? ` bis ${until}` : ''} ausprobieren. Wählen Sie vorher einen Tarif, damit es ohne Pause weitergeht.`,
  }),
  activate: ({ company }) => ({
    title: `${company} ist aktiv`,
    message: 'alles funktioniert wie gewohnt. Vielen Dank.',
  }),
  mark_past_due: ({ company, until }) => ({
    title: `Eine Zahlung für ${company} ist fällig`,
    message: `noch funktioniert alles.${until ? ` Ohne Zahlung pausiert der Dienst ab ${until}.` : ''}`,
  }),
  suspend: ({ company, until, reason }) => ({
    title: `${company} wurde pausiert`,
    message: `Besucher sehen einen Hinweis, und niemand kann sich anmelden.${dot(reason)}${until ? ` Ohne Lösung wird das Unternehmen am ${until} geschlossen.` : ''}`,
  }),
  close: ({ company, until, reason }) => ({
    title: `${company} wird geschlossen`,
    message: `bis ${until ?? 'dahin'} kann sich die Administration anmelden, um alles wiederherzustellen oder die Daten herunterzuladen. Danach wird alles endgültig gelöscht.${dot(reason)}`,
  }),
  restore: ({ company }) => ({ title: `${company} wurde wiederhergestellt`, message: 'nichts ist verloren gegangen.' }),
  reminder_trial: ({ company, until }) => ({
    title: `Der Testzeitraum von ${company} endet bald`,
    message: `er endet am ${until ?? ''}. Wählen Sie einen Tarif, damit es ohne Pause weitergeht.`,
  }),
  reminder_past_due: ({ company, until }) => ({
    title: `${company} wird bald pausiert`,
    message: `eine Zahlung ist noch fällig. Ohne sie pausiert der Dienst ab ${until ?? ''}.`,
  }),
  reminder_suspended: ({ company, until }) => ({
    title: `${company} wird bald geschlossen`,
    message: `der Dienst ist pausiert. Ohne Lösung wird das Unternehmen am ${until ?? ''} geschlossen.`,
  }),
  reminder_closing: ({ company, until }) => ({
    title: `${company} wird bald gelöscht`,
    message: `am ${until ?? ''} wird alles endgültig gelöscht. Bis dahin kann die Administration alles wiederherstellen oder die Daten herunterladen.`,
  }),
}

const arabic: Texts = {
  start_trial: ({ company, until }) => ({
    title: `بدأت الفترة التجريبية لـ ${company}`,
    message: `يمكنك تجربة كل شيء${until ? ` حتى ${until}` : ''}. اختر باقة قبل ذلك لتتابع دون انقطاع.`,
  }),
  activate: ({ company }) => ({ title: `${company} نشطة الآن`, message: 'كل شيء يعمل كالمعتاد. شكرًا لك.' }),
  mark_past_due: ({ company, until }) => ({
    title: `هناك دفعة مستحقة على ${company}`,
    message: `كل شيء يعمل حتى الآن.${until ? ` من دون الدفع تتوقف الخدمة مؤقتًا في ${until}.` : ''}`,
  }),
  suspend: ({ company, until, reason }) => ({
    title: `أُوقفت ${company} مؤقتًا`,
    message: `يرى الزوار إشعارًا ولا يستطيع أحد تسجيل الدخول.${dot(reason)}${until ? ` من دون حل تُغلق الشركة في ${until}.` : ''}`,
  }),
  close: ({ company, until, reason }) => ({
    title: `يجري إغلاق ${company}`,
    message: `حتى ${until ?? ''} يستطيع المسؤول تسجيل الدخول لاستعادتها أو لتنزيل بياناتها. بعد ذلك يُحذف كل شيء نهائيًا.${dot(reason)}`,
  }),
  restore: ({ company }) => ({ title: `استُعيدت ${company}`, message: 'لم يُفقد شيء.' }),
  reminder_trial: ({ company, until }) => ({
    title: `تنتهي الفترة التجريبية لـ ${company} قريبًا`,
    message: `تنتهي في ${until ?? ''}. اختر باقة لتتابع دون انقطاع.`,
  }),
  reminder_past_due: ({ company, until }) => ({
    title: `ستتوقف ${company} مؤقتًا قريبًا`,
    message: `ما زالت هناك دفعة مستحقة. من دونها تتوقف الخدمة مؤقتًا في ${until ?? ''}.`,
  }),
  reminder_suspended: ({ company, until }) => ({
    title: `ستُغلق ${company} قريبًا`,
    message: `الخدمة متوقفة مؤقتًا. من دون حل تُغلق الشركة في ${until ?? ''}.`,
  }),
  reminder_closing: ({ company, until }) => ({
    title: `ستُحذف ${company} قريبًا`,
    message: `في ${until ?? ''} يُحذف كل شيء نهائيًا. حتى ذلك الحين يستطيع المسؤول استعادتها أو تنزيل بياناتها.`,
  }),
}

const WORDS: Record<MailLanguage, { action: string; texts: Texts }> = {
  en: { action: 'Open your workspace', texts: english },
  de: { action: 'Arbeitsbereich öffnen', texts: german },
  ar: { action: 'افتح مساحة عملك', texts: arabic },
}

export const lifecycleWords = (language: MailLanguage): LifecycleWords => ({
  action: WORDS[language].action,
  of: (kind, facts) => WORDS[language].texts[kind](facts),
})

export const isNoticeKind = (name: string): name is NoticeKind => Object.hasOwn(english, name)
