import { type MailLanguage, mailLanguage } from '@/lib/mail'
import { isFeature, isLimit } from '@/lib/tenancy'

export type UsageWords = {
  open: string
  reachedTitle: (resource: string, percent: number) => string
  reached: (resource: string, percent: number) => string
  usedUpTitle: (resource: string) => string
  usedUp: (resource: string) => string
  endedTitle: (name: string) => string
  ended: (name: string) => string
}

type Names = Readonly<Record<string, string>>

// Fetched when somebody is told something, which is rare: the catalogues are large.
const NAMES: Record<MailLanguage, () => Promise<{ default: { features: Names } }>> = {
  en: () => import('@/messages/en.json'),
  de: () => import('@/messages/de.json'),
  ar: () => import('@/messages/ar.json'),
}

const WORDS: Record<MailLanguage, UsageWords> = {
  en: {
    open: 'See what is used',
    reachedTitle: (resource, percent) => `${resource}: ${percent} % used`,
    reached: (resource, percent) =>
      `you have used ${percent} % of what your plan grants of “${resource}”. Nothing stops yet; a larger plan makes room in time.`,
    usedUpTitle: (resource) => `${resource}: used up`,
    usedUp: (resource) =>
      `you have used all that your plan grants of “${resource}”. What there is stays; nothing can be added until there is room again or the plan is larger.`,
    endedTitle: (name) => `${name}: the exception has ended`,
    ended: (name) =>
      `an exception to your plan for “${name}” has come to its agreed end. From now on your plan counts again.`,
  },
  de: {
    open: 'Nutzung ansehen',
    reachedTitle: (resource, percent) => `${resource}: ${percent} % verbraucht`,
    reached: (resource, percent) =>
      `Sie haben ${percent} % dessen verbraucht, was Ihr Tarif bei „${resource}“ vorsieht. Noch steht nichts still; ein größerer Tarif schafft rechtzeitig Platz.`,
    usedUpTitle: (resource) => `${resource}: aufgebraucht`,
    usedUp: (resource) =>
      `Sie haben alles verbraucht, was Ihr Tarif bei „${resource}“ vorsieht. Vorhandenes bleibt; Neues geht erst wieder, wenn Platz ist oder der Tarif größer wird.`,
    endedTitle: (name) => `${name}: Die Ausnahme ist zu Ende`,
    ended: (name) =>
      `Eine Ausnahme von Ihrem Tarif für „${name}“ ist wie vereinbart zu Ende gegangen. Ab jetzt gilt wieder Ihr Tarif.`,
  },
  ar: {
    open: 'عرض الاستخدام',
    reachedTitle: (resource, percent) => `${resource}: استُخدم ${percent}٪`,
    reached: (resource, percent) =>
      `استخدمتم ${percent}٪ مما تمنحه باقتكم من «${resource}». لم يتوقف شيء بعد، والباقة الأكبر تفسح المجال في الوقت المناسب.`,
    usedUpTitle: (resource) => `${resource}: نفد`,
    usedUp: (resource) =>
      `استخدمتم كل ما تمنحه باقتكم من «${resource}». يبقى الموجود كما هو، ولا تمكن الإضافة حتى يتوفر مجال أو تكبر الباقة.`,
    endedTitle: (name) => `${name}: انتهى الاستثناء`,
    ended: (name) => `انتهى الاستثناء المتفق عليه من باقتكم الخاص بـ«${name}». تسري باقتكم من جديد من الآن.`,
  },
}

export type Told = UsageWords & {
  /** A feature or limit as the catalogue calls it. */
  name: string
}

/** What mails about plan and usage say, in the recipient's language, else the company's. */
export async function usageWords(recipientLocale: string | null, companyLocale: string, name: string): Promise<Told> {
  const language = mailLanguage(recipientLocale, companyLocale)
  const { features } = (await NAMES[language]()).default
  return { ...WORDS[language], name: (isFeature(name) || isLimit(name) ? features[name] : undefined) ?? name }
}
