import { TELLING_WORDS } from './telling-words'

/** Scripts that one language is written in more than all others. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
]
/** Letters that the first language of a script does not have. */
const OTHERWISE: readonly (readonly [of: string, language: string, letters: RegExp])[] = [
  ['ar', 'fa', /[پچژگ]/gu],
  ['ru', 'uk', /[іїєґ]/gu],
]
const WORDS = Object.entries(TELLING_WORDS).map(([language, words]) => ({ language, words: new Set(words.split(' ')) }))

/** Tags of the languages that can be told. */
export const TOLD_LANGUAGES: readonly string[] = [
  ...WORDS.map(({ language }) => language),
  ...SCRIPTS.map(([language]) => language),
  ...OTHERWISE.map(([, language]) => language),
]

const MOST_CHARACTERS = 20_000
const LEAST_WORDS = 2
/** Of all words; a text in its own language has far more of them. */
const LEAST_SHARE = 0.15
const CLEAR_LEAD = 1.25
/** Japanese writes with Chinese characters too. */
const LEAST_OF_SCRIPT: Readonly<Record<string, number>> = { ja: 0.1 }

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

function toldByScript(text: string, letters: number): string | null {
  const found = SCRIPTS.find(([tag, script]) => count(text, script) > letters * (LEAST_OF_SCRIPT[tag] ?? 0.5))
  if (!found) return null
  const other = OTHERWISE.find(([of, , own]) => of === found[0] && count(text, own) > letters / 200)
  return other?.[1] ?? found[0]
}

/**
 * The language that a text is written in, as a tag (`de`): by its script, or by the words that hardly any text of a language does
 * without. Null where too little is said to know, or too little of it is clear.
 */
export function toldLanguage(text: string): string | null {
  const sample = text.slice(0, MOST_CHARACTERS)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return null
  const byScript = toldByScript(sample, letters)
  if (byScript) return byScript
  const said = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const [first, second] = WORDS.map(({ language, words }) => ({
    language,
    n: said.filter((word) => words.has(word)).length,
  })).sort((one, other) => other.n - one.n)
  if (!first || first.n < LEAST_WORDS || first.n < said.length * LEAST_SHARE) return null
  return first.n >= (second?.n ?? 0) * CLEAR_LEAD ? first.language : null
}
