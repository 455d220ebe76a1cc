import { createHash } from 'node:crypto'
import type { TenantContext } from '@/lib/operations'
import type { Condition, StageKind } from './schema'

/**
 * What an account begins with. Its ids follow from the account's, so that they are the same before the rows are made (a look
 * writes nothing) and after.
 */
export function usualId(accountId: string, what: string): string {
  const bytes = createHash('sha256').update(`${accountId}:${what}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const STAGES: readonly (readonly [
  name: 'new' | 'contacted' | 'qualified' | 'proposal' | 'won' | 'lost',
  StageKind,
  number,
])[] = [
  ['new', 'open', 10],
  ['contacted', 'open', 20],
  ['qualified', 'open', 40],
  ['proposal', 'open', 70],
  ['won', 'won', 100],
  ['lost', 'lost', 0],
]

const RULES: readonly (readonly [name: keyof (typeof WORDS)['en']['rules'], points: number, Condition])[] = [
  ['email', 5, { kind: 'detail', detail: 'email', operator: 'is_set' }],
  ['phone', 10, { kind: 'detail', detail: 'phone', operator: 'is_set' }],
  ['company', 5, { kind: 'detail', detail: 'companyName', operator: 'is_set' }],
  ['consent', 10, { kind: 'consent', channel: 'email', purpose: 'marketing', state: 'granted' }],
  ['seen', 10, { kind: 'seen', days: 7 }],
  ['conversation', 15, { kind: 'conversation', days: 30 }],
  ['opened', 5, { kind: 'opened', days: 30, times: 3 }],
  ['clicked', 20, { kind: 'clicked', days: 30, times: 2 }],
  ['form', 10, { kind: 'source', source: 'form' }],
  ['unsubscribed', -25, { kind: 'unsubscribed' }],
  ['bounced', -15, { kind: 'bounced' }],
  ['not_seen', -15, { kind: 'not_seen', days: 60 }],
  ['stage_age', -10, { kind: 'stage_age', days: 30 }],
]

const WORDS = {
  en: {
    stages: {
      new: 'New',
      contacted: 'Contacted',
      qualified: 'Qualified',
      proposal: 'Proposal',
      won: 'Won',
      lost: 'Lost',
    },
    rules: {
      email: 'Has an e-mail address',
      phone: 'Has a phone number',
      company: 'Named a company',
      consent: 'Agreed to marketing by e-mail',
      seen: 'Active in the last 7 days',
      conversation: 'Wrote to us in the last 30 days',
      opened: 'Opened a campaign',
      clicked: 'Clicked in a campaign',
      form: 'Filled in a form',
      unsubscribed: 'Unsubscribed',
      bounced: 'E-mail bounced',
      not_seen: 'Silent for 60 days',
      stage_age: 'In the same stage for 30 days',
    },
  },
  de: {
    stages: {
      new: 'Neu',
      contacted: 'Kontaktiert',
      qualified: 'Qualifiziert',
      proposal: 'Angebot',
      won: 'Gewonnen',
      lost: 'Verloren',
    },
    rules: {
      email: 'Hat eine E-Mail-Adresse',
      phone: 'Hat eine Telefonnummer',
      company: 'Hat eine Firma genannt',
      consent: 'Stimmt Werbung per E-Mail zu',
      seen: 'In den letzten 7 Tagen aktiv',
      conversation: 'Hat uns in den letzten 30 Tagen geschrieben',
      opened: 'Hat eine Kampagne geöffnet',
      clicked: 'Hat in einer Kampagne geklickt',
      form: 'Hat ein Formular ausgefüllt',
      unsubscribed: 'Hat sich abgemeldet',
      bounced: 'E-Mail kam zurück',
      not_seen: 'Seit 60 Tagen still',
      stage_age: 'Seit 30 Tagen in derselben Phase',
    },
  },
  ar: {
    stages: {
      new: 'جديد',
      contacted: 'تم التواصل',
      qualified: 'مؤهل',
      proposal: 'عرض سعر',
      won: 'تم الفوز',
      lost: 'خسارة',
    },
    rules: {
      email: 'لديه بريد إلكتروني',
      phone: 'لديه رقم هاتف',
      company: 'ذكر شركة',
      consent: 'وافق على التسويق بالبريد الإلكتروني',
      seen: 'نشط خلال آخر ٧ أيام',
      conversation: 'راسلنا خلال آخر ٣٠ يومًا',
      opened: 'فتح حملة',
      clicked: 'نقر في حملة',
      form: 'ملأ نموذجًا',
      unsubscribed: 'ألغى الاشتراك',
      bounced: 'ارتد البريد الإلكتروني',
      not_seen: 'صامت منذ ٦٠ يومًا',
      stage_age: 'في المرحلة نفسها منذ ٣٠ يومًا',
    },
  },
}

function wordsOf({ tenant }: Pick<TenantContext, 'tenant'>) {
  const language = tenant.locale.slice(0, 2).toLowerCase()
  return language === 'de' || language === 'ar' ? WORDS[language] : WORDS.en
}

type Begins = Pick<TenantContext, 'tenant'>

export const usualStages = (ctx: Begins, accountId: string) =>
  STAGES.map(([name, kind, chance], position) => ({
    id: usualId(accountId, `stage ${name}`),
    name: wordsOf(ctx).stages[name],
    kind,
    chance,
    position,
  }))

export const usualRules = (ctx: Begins, accountId: string) =>
  RULES.map(([name, points, condition]) => ({
    id: usualId(accountId, `rule ${name}`),
    name: wordsOf(ctx).rules[name],
    points,
    condition,
    isActive: true,
    version: 1,
  }))
