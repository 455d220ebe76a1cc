import { sentences } from '../blocks'
import type { ReadPrompt } from '../prompt'

type Language = 'en' | 'de' | 'ar'
type Patterns = {
  opening: (company: string) => string
  reasons: string
  points: (company: string) => readonly (readonly [heading: string, text: string])[]
  questions: string
  answers: (company: string) => readonly (readonly [heading: string, text: string])[]
  form: string
}

const PATTERNS: Readonly<Record<Language, Patterns>> = {
  en: {
    opening: (company) => `${company} tells you what matters about it, and answers your questions.`,
    reasons: 'Why it is worth a look',
    points: (company) => [
      ['Explained simply', 'The essentials first, without jargon.'],
      ['Made for you', `${company} looks at what you need before anything else.`],
      ['Somebody to ask', 'A person answers when something is unclear.'],
    ],
    questions: 'Frequent questions',
    answers: (company) => [
      ['How do I begin?', 'Leave your address below, and we get in touch with you.'],
      ['Whom do I talk to?', `To a person from ${company}.`],
    ],
    form: 'Get in touch',
  },
  de: {
    opening: (company) => `${company} sagt Ihnen, worauf es dabei ankommt, und beantwortet Ihre Fragen.`,
    reasons: 'Warum es sich lohnt',
    points: (company) => [
      ['Einfach erklärt', 'Das Wesentliche zuerst, ohne Fachsprache.'],
      ['Für Sie gemacht', `${company} sieht sich zuerst an, was Sie brauchen.`],
      ['Jemand zum Fragen', 'Ein Mensch antwortet, wenn etwas unklar ist.'],
    ],
    questions: 'Häufige Fragen',
    answers: (company) => [
      ['Wie fange ich an?', 'Hinterlassen Sie unten Ihre Adresse, und wir melden uns bei Ihnen.'],
      ['Mit wem spreche ich?', `Mit einem Menschen von ${company}.`],
    ],
    form: 'Schreiben Sie uns',
  },
  ar: {
    opening: (company) => `تخبرك ${company} بأهم ما في الأمر وتجيب عن أسئلتك.`,
    reasons: 'لماذا يستحق الأمر',
    points: (company) => [
      ['شرح بسيط', 'الأهم أولًا وبلا مصطلحات معقدة.'],
      ['من أجلك', `تنظر ${company} أولًا إلى ما تحتاج إليه.`],
      ['من تسأله', 'يجيبك شخص عندما لا يتضح أمر ما.'],
    ],
    questions: 'أسئلة متكررة',
    answers: (company) => [
      ['كيف أبدأ؟', 'اترك عنوانك أدناه وسنتواصل معك.'],
      ['مع من أتحدث؟', `مع شخص من ${company}.`],
    ],
    form: 'تواصل معنا',
  },
}

const languageOf = (text: string): Language => (text === 'de' || text === 'ar' ? text : 'en')

/** A page by pattern: the goal as it was given, and nothing that could be wrong about the company. */
export function draftPage(prompt: ReadPrompt): Record<string, unknown> {
  const patterns = PATTERNS[languageOf(prompt.language)]
  const company = prompt.company || 'us'
  const [first = prompt.question, ...rest] = sentences(prompt.question)
  const topic = first.replace(/[.!?\s]+$/, '').slice(0, 100)
  const entries = (pairs: readonly (readonly [string, string])[]) => pairs.map(([heading, text]) => ({ heading, text }))
  const block = (kind: string, heading: string, text = '', items: object[] = []) => ({ kind, heading, text, items })
  return {
    title: topic,
    description: patterns.opening(company).slice(0, 300),
    blocks: [
      block('hero', topic, patterns.opening(company)),
      ...(rest.length > 0 ? [block('text', '', rest.join(' ').slice(0, 2_000))] : []),
      block('features', patterns.reasons, '', entries(patterns.points(company))),
      block('faq', patterns.questions, '', entries(patterns.answers(company))),
      block('form', patterns.form),
    ],
    claims: rest.slice(0, 5),
  }
}
