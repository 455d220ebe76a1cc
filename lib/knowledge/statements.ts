import { type Figure, figuresOf } from './figures'
import { hashOf } from './fingerprint'
import { EMPTY_WORDS, plainWords } from './plain-words'

/** A sentence that gives figures: what it speaks of, by its telling words, and which figures of one kind it gives. */
export type Statement = {
  sentence: string
  about: ReadonlySet<string>
  /** How many of the telling words stand in the sentence itself. */
  own: number
  names: ReadonlySet<string>
  figures: Figure[]
}

const LEAST_WORDS = 3
const MOST_WORDS = 30
/** Fewer words of its own do not tell what a sentence is about: what stands above it belongs to it. */
const SELF_CONTAINED = 4
const MOST_STATEMENTS = 4
const STEM = 6

const sentencesOf = (content: string): string[] =>
  content
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/[*_`#>|]+/g, ' ')
    .split(/(?<=[.!?؟])\s+(?=[\p{Lu}\d«"„“])|\n+/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())

const stemsOf = (text: string): string[] =>
  plainWords(text)
    .filter((word) => !EMPTY_WORDS.has(word) && (word.length > 2 || /\d/.test(word)))
    .map((word) => word.slice(0, STEM))

/** Names and numbers of models: words with capitals or digits that do not begin the sentence. */
const namesOf = (rest: string): string[] =>
  rest
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^[^\p{L}\d]*(?:\p{Lu}|[\p{L}-]*\d)/u.test(word))
    .flatMap(plainWords)
    .map((word) => word.slice(0, STEM))

/** Sentences of a passage that give figures. `title` and `heading` say what short ones are about. */
export function statementsOf(passage: { title: string; heading: string; content: string }): Statement[] {
  const statements: Statement[] = []
  for (const sentence of sentencesOf(passage.content)) {
    const size = plainWords(sentence).length
    if (size > MOST_WORDS || sentence.endsWith('?') || !/\d|\p{L}{3}/u.test(sentence)) continue
    const { figures, rest } = figuresOf(sentence)
    if (figures.length === 0 || figures.length > 4) continue
    const own = stemsOf(rest)
    const above = own.length < SELF_CONTAINED ? stemsOf(`${passage.title} ${passage.heading}`) : []
    const about = new Set([...own, ...above])
    if (about.size < LEAST_WORDS) continue
    statements.push({ sentence, about, own: own.length, names: new Set(namesOf(rest)), figures })
    if (statements.length === MOST_STATEMENTS) break
  }
  return statements
}

const LONGEST = 4

/** Numbers that two statements of the same thing most likely share: pairs of their longest words, with the kind of figure. */
export function statementKeys({ about, figures }: Statement): number[] {
  const longest = [...about].sort((one, other) => other.length - one.length || (one < other ? -1 : 1)).slice(0, LONGEST)
  const kinds = new Set(figures.map(({ kind }) => kind))
  return [...kinds].flatMap((kind) =>
    longest.flatMap((one, index) =>
      longest.slice(index + 1).map((other) => hashOf(`${kind} ${[one, other].sort().join(' ')}`)),
    ),
  )
}
