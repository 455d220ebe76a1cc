import { sentences } from '../blocks'
import type { ReadPrompt } from '../prompt'

type Language = 'en' | 'de' | 'ar'
type Patterns = {
  subjects: (topic: string, company: string) => string[]
  preheader: (company: string) => string
  greeting: string
  opening: (company: string, topic: string) => string
  noSource: string
  ending: string
  button: string
}

const PATTERNS: Readonly<Record<Language, Patterns>> = {
  en: {
    subjects: (topic, company) => [
      topic,
      `News from ${company}: ${topic}`,
      `{{firstName|For you}}: ${topic}`,
      `What you should know: ${topic}`,
      `${company} has something for you`,
    ],
    preheader: (company) => `A short note from ${company}`,
    greeting: 'Hello {{firstName|there}},',
    opening: (company, topic) => `today ${company} has news for you: ${topic}.`,
    noSource: 'Here is what matters most to you about it.',
    ending: 'Do you have a question? Answer this mail, we are glad to help.',
    button: 'Find out more',
  },
  de: {
    subjects: (topic, company) => [
      topic,
      `Neues von ${company}: ${topic}`,
      `{{firstName|Für Sie}}: ${topic}`,
      `Das sollten Sie wissen: ${topic}`,
      `${company} hat etwas für Sie`,
    ],
    preheader: (company) => `Eine kurze Nachricht von ${company}`,
    greeting: 'Guten Tag {{firstName|zusammen}},',
    opening: (company, topic) => `heute hat ${company} Neuigkeiten für Sie: ${topic}.`,
    noSource: 'Das Wichtigste dazu für Sie.',
    ending: 'Haben Sie eine Frage? Antworten Sie auf diese E-Mail, wir helfen gern.',
    button: 'Mehr erfahren',
  },
  ar: {
    subjects: (topic, company) => [
      topic,
      `أخبار من ${company}: ${topic}`,
      `{{firstName|لك}}: ${topic}`,
      `ما ينبغي أن تعرفه: ${topic}`,
      `لدى ${company} شيء من أجلك`,
    ],
    preheader: (company) => `رسالة قصيرة من ${company}`,
    greeting: 'مرحبًا {{firstName|بك}}،',
    opening: (company, topic) => `لدى ${company} اليوم خبر لك: ${topic}.`,
    noSource: 'إليك أهم ما يخصك فيه.',
    ending: 'لديك سؤال؟ رد على هذه الرسالة ويسعدنا أن نساعدك.',
    button: 'اعرف المزيد',
  },
}

const languageOf = (text: string): Language => (text === 'de' || text === 'ar' ? text : 'en')

/** A mail by pattern: the goal as it was given, facts from the passages, each of them a claim to check. */
export function draftEmail(prompt: ReadPrompt): Record<string, unknown> {
  const patterns = PATTERNS[languageOf(prompt.language)]
  const company = prompt.company || 'us'
  const topic = (sentences(prompt.question)[0] ?? prompt.question).replace(/[.!?\s]+$/, '').slice(0, 80)
  const facts = prompt.passages.flatMap(({ text }) => sentences(text).slice(0, 1)).slice(0, 4)
  const paragraph = (text: string) => ({ kind: 'paragraph', text, items: [] })
  return {
    subjects: patterns.subjects(topic, company),
    preheader: patterns.preheader(company),
    blocks: [
      { kind: 'heading', text: topic, items: [] },
      paragraph(patterns.greeting),
      paragraph(patterns.opening(company, topic)),
      ...(facts.length ? [{ kind: 'list', text: '', items: facts }] : [paragraph(patterns.noSource)]),
      { kind: 'button', text: patterns.button, items: [] },
      paragraph(patterns.ending),
    ],
    claims: facts,
  }
}
