import { detectLanguage, type Language } from './language'
import type { ReadPrompt } from './prompt'
import { plain, words } from './words'

type Talk = 'greeting' | 'thanks' | 'bye' | 'wellbeing' | 'who' | 'robot' | 'ok'

const PATTERNS: [Talk, RegExp][] = [
  [
    'wellbeing',
    /^(?:(?:hi|hello|hey)\W+)?(?:there\W+)?(?:how are you|hows it going|how do you do|wie gehts?(?: dir| ihnen| es (?:dir|ihnen))?|comment (?:ca va|allez vous)|como estas)(?: (?:today|doing|heute))?\W*$/,
  ],
  [
    'robot',
    /\b(?:are|am) (?:you|i) (?:\w+ ){0,3}(?:bot|robot|human|real person|a person|ai|machine|computer)\b|\bbist du (?:ein )?(?:bot|mensch|roboter)\b/,
  ],
  [
    'who',
    /^(?:(?:hi|hello|hey)\W+)?(?:who are you|what are you|whats your name|what is your name|what can you (?:do|help)(?: (?:for|with) \w+)?|wer bist du|qui es tu|quien eres)\W*$/,
  ],
  [
    'thanks',
    /^(?:(?:ok|okay|great|perfect|super|cool|awesome|nice|wonderful|alright)\W+)*(?:many |vielen )?(?:thanks?|thx|cheers|danke|merci|gracias|ta|obrigado|grazie|bedankt)(?:\W+(?:you|a lot|so much|very much|for (?:your|the) help|for that|schon|sehr|beaucoup|muchas|that (?:helps|helped)|thats? (?:all|great|perfect|it)))*\W*$/,
  ],
  [
    'bye',
    /^(?:(?:ok|okay|thanks|thank you)\W+)*(?:bye(?: bye)?|goodbye|see you(?: later)?|have a (?:nice|good|great) (?:day|evening|weekend|one)|ciao|tschuss|au revoir|adios|good night)(?:\W+\w+){0,2}\W*$/,
  ],
  [
    'greeting',
    /^(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|moin|servus|bonjour|bonsoir|salut|hola|buen(?:os|as) (?:dias|tardes|noches)|ciao|buongiorno|ola)(?:\W+(?:there|everyone|all|team|zusammen|a tous|again))?\W*$/,
  ],
  [
    'ok',
    /^(?:ok|okay|alright|got it|i see|understood|great|perfect|cool|super|nice|fine|good|awesome|sounds good|makes sense|verstanden|daccord|vale)(?:\W+(?:then|got it|perfect|great|good|i see))*\W*$/,
  ],
]

const ANSWERS: Record<'en' | 'de' | 'fr' | 'es', Record<Talk, string>> = {
  en: {
    greeting: 'Hello! How can I help you today?',
    thanks: 'You are welcome! Is there anything else I can help you with?',
    bye: 'Goodbye, and have a good day!',
    wellbeing: 'I am doing well, thank you. How can I help you?',
    who: 'I am {assistant}. Ask me anything about {company}, and I will look it up for you.',
    robot: 'I am {assistant}, an automated assistant. A person from our team can take over at any time.',
    ok: 'Good. Is there anything else I can help you with?',
  },
  de: {
    greeting: 'Hallo! Wie kann ich Ihnen helfen?',
    thanks: 'Gern geschehen! Kann ich Ihnen noch bei etwas anderem helfen?',
    bye: 'Auf Wiedersehen und einen schönen Tag!',
    wellbeing: 'Danke, gut. Wie kann ich Ihnen helfen?',
    who: 'Ich bin {assistant}. Fragen Sie mich etwas über {company}, und ich sehe für Sie nach.',
    robot: 'Ich bin {assistant}, ein automatischer Assistent. Ein Mensch aus dem Team kann jederzeit übernehmen.',
    ok: 'Gut. Kann ich Ihnen noch bei etwas anderem helfen?',
  },
  fr: {
    greeting: 'Bonjour ! Comment puis-je vous aider ?',
    thanks: 'Avec plaisir ! Puis-je vous aider pour autre chose ?',
    bye: 'Au revoir et bonne journée !',
    wellbeing: 'Je vais bien, merci. Comment puis-je vous aider ?',
    who: 'Je suis {assistant}. Posez-moi vos questions sur {company}.',
    robot:
      'Je suis {assistant}, un assistant automatique. Une personne de l’équipe peut prendre le relais à tout moment.',
    ok: 'Très bien. Puis-je vous aider pour autre chose ?',
  },
  es: {
    greeting: '¡Hola! ¿En qué puedo ayudarle?',
    thanks: '¡De nada! ¿Puedo ayudarle con algo más?',
    bye: '¡Hasta luego y que tenga un buen día!',
    wellbeing: 'Muy bien, gracias. ¿En qué puedo ayudarle?',
    who: 'Soy {assistant}. Pregúnteme lo que quiera sobre {company}.',
    robot: 'Soy {assistant}, un asistente automático. Una persona del equipo puede continuar en cualquier momento.',
    ok: 'Bien. ¿Puedo ayudarle con algo más?',
  },
}

const GREETING_WORDS: [Language, RegExp][] = [
  ['de', /\b(?:hallo|guten|moin|servus|danke|tschuss|verstanden|gehts|bist du|wer bist)\b/],
  ['fr', /\b(?:bonjour|bonsoir|salut|merci|au revoir|daccord|comment|qui es)\b/],
  ['es', /\b(?:hola|buenos|buenas|gracias|adios|vale|como estas|quien eres)\b/],
]

function languageOf(text: string): keyof typeof ANSWERS {
  const found = GREETING_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? detectLanguage(words(text))
  return found === 'de' || found === 'fr' || found === 'es' ? found : 'en'
}

const GENERIC: Record<keyof typeof ANSWERS, { assistant: string; company: string }> = {
  en: { assistant: 'the assistant on this website', company: 'this company' },
  de: { assistant: 'der Assistent dieser Website', company: 'dieses Unternehmen' },
  fr: { assistant: 'l’assistant de ce site', company: 'cette entreprise' },
  es: { assistant: 'el asistente de este sitio', company: 'esta empresa' },
}

/** The answer to a message that asks for nothing; undefined when it does ask. */
export function smallTalk({ question, company, assistant }: ReadPrompt): string | undefined {
  const text = plain(question)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
  if (text === '' || words(text).length > 10) return undefined
  const talk = PATTERNS.find(([, pattern]) => pattern.test(text))?.[0]
  if (!talk) return undefined
  const language = languageOf(text)
  return ANSWERS[language][talk]
    .replace('{assistant}', assistant || GENERIC[language].assistant)
    .replace('{company}', company || GENERIC[language].company)
}

/** The message without the greeting before the question. */
export const withoutGreeting = (text: string): string =>
  text
    .replace(
      /^\s*(?:hi|hello|hey|hallo|bonjour|hola|good (?:morning|afternoon|evening)|guten (?:tag|morgen|abend))(?:\s+(?:there|all|team|everyone))?\s*[,.!–-]*\s+(?=\S)/i,
      '',
    )
    .replace(/[\s,]*\b(?:thanks|thank you|many thanks|danke|merci|gracias)(?: in advance)?\s*[.!]*\s*$/i, '')

const WANTS_PERSON =
  /\b(?:speak|talk|chat|connect|transfer|put|pass|hand|get)\b.{0,30}\b(?:person|human|someone|somebody|agent|representative|staff|advisor|adviser|operator|employee|colleague|support team|real)\b|\b(?:human|real person|live agent|customer service representative)\b.{0,12}\bplease\b|^\W*(?:human|agent|representative|operator|real person)\W*$|\bmit (?:einem|einer) (?:mensch|mitarbeiter|person)|\bparler (?:a|avec) (?:une personne|un humain|quelqu)|\bhablar con (?:una persona|un humano|alguien|un agente)/

export const wantsPerson = (text: string): boolean => WANTS_PERSON.test(plain(text))
