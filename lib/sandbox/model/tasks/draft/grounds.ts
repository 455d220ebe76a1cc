import { sentences } from '../../blocks'
import type { ReadPrompt } from '../../prompt'
import { type DraftLanguage, type Manner, PHRASES } from './phrases'

const FORMAL = /formal|professional|serious|precise|factual|sachlich|förmlich|formell|seriös|رسمي|مهني|جاد/i
const INFORMAL = /informal|informell/i
const PLAYFUL =
  /playful|fun|bold|energetic|young|trendy|witty|cheeky|frech|jung|verspielt|locker|lustig|مرح|حيوي|شبابي/i

/** How somebody writes, from the words for tone and style. */
function mannerOf(words: string): Manner {
  if (PLAYFUL.test(words)) return 'playful'
  return FORMAL.test(words) && !INFORMAL.test(words) ? 'formal' : 'friendly'
}

const isKnown = (text: string): text is DraftLanguage => text in PHRASES

/** As much of a text as fits, without half a word. */
export function fitted(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(most / 2))).trimEnd()}…`
}

/** The goal without what was said about an answer before. */
const goalOf = (question: string): string => (question.split(/\n\nThe answer before this /)[0] ?? question).trim()

const bare = (text: string): string => text.trim().replace(/[.!?\s]+$/, '')

/** “Of course.” says nothing without the question that it answers. */
const isFact = (sentence: string): boolean => sentence.length < 400 && sentence.split(/\s+/).length >= 4

export type Grounds = ReturnType<typeof groundsOf>

/** What the patterns are filled with; another `seed` makes another text of the same brief. */
export function groundsOf(prompt: ReadPrompt, seed: number) {
  const base = prompt.language.slice(0, 2)
  const language = isKnown(base) ? base : 'en'
  const phrases = PHRASES[language]
  const goal = goalOf(prompt.question)
  const pick = <One>(from: readonly One[]): One => from[seed % from.length] as One
  return {
    phrases,
    words: phrases[mannerOf(`${prompt.tone} ${prompt.style}`)],
    company: prompt.company || 'us',
    topic: fitted(bare(sentences(goal)[0] ?? goal), 80),
    /** The name of the segment, or the audience as a whole where that is short. */
    group: prompt.audience.includes(' – ') ? (prompt.audience.split(' – ')[0] ?? '') : '',
    offer: bare(prompt.offer),
    facts: prompt.passages.flatMap(({ text }) => sentences(text).filter(isFact).slice(0, 1)),
    length: prompt.length || 'medium',
    network: prompt.network,
    pick,
  }
}
