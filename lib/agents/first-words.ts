type FirstWords = { name: string; tone: string; style: string; greeting: (company: string) => string }

const WORDS: Record<string, FirstWords> = {
  en: {
    name: 'Assistant',
    tone: 'Friendly and clear',
    style: 'Short answers that say the important thing first',
    greeting: (company) => `Hi! I'm the assistant of ${company}. What can I help you with?`,
  },
  de: {
    name: 'Assistent',
    tone: 'Freundlich und klar',
    style: 'Kurze Antworten, das Wichtige zuerst',
    greeting: (company) => `Guten Tag! Ich bin der Assistent von ${company}. Wobei kann ich Ihnen helfen?`,
  },
  ar: {
    name: 'المساعد',
    tone: 'ودود وواضح',
    style: 'إجابات قصيرة تبدأ بالأهم',
    greeting: (company) => `مرحبًا! أنا مساعد ${company}. كيف يمكنني مساعدتك؟`,
  },
}

/** What a new company's agent is called and says before anybody has worded it, in the company's language. */
export function firstWords(locale: string, company: string) {
  const words = WORDS[locale.slice(0, 2)] ?? WORDS.en
  if (!words) throw new Error('the English words of a new agent are missing')
  return { ...words, greeting: words.greeting(company) }
}

type Worded = { tone: string; style: string; instructions: string }

/** Whether an agent still speaks as it was made: nobody has worded it. */
export const isFirstWording = ({ tone, style, instructions }: Worded): boolean =>
  instructions === '' && Object.values(WORDS).some((words) => words.tone === tone && words.style === style)
