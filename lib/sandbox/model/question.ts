import { type AnswerType, answerTypes } from './answer-type'
import { conceptsOf, phraseConcepts, relatedConcepts, withoutPhrases } from './concepts'
import type { Language } from './language'
import { impliedDays, isPlace, widerPlaces } from './places-and-days'
import { isSoftWord, isStopWord, plain, stem, words } from './words'

export type Term = {
  stem: string
  /** 1 for what the question is about, less for words around it and for what earlier questions were about. */
  weight: number
  /** Other forms and how good a match each is. */
  alternatives: Map<string, number>
}

export type Question = { text: string; terms: Term[]; types: Set<AnswerType>; isFollowUp: boolean }

const SOFT_WEIGHT = 0.12
const ASIDE_WEIGHT = 0.3
const EARLIER_WEIGHT = 0.45
/** Of an earlier question, when the new one only turns it: "and to Germany?" */
const TURNED_WEIGHT = 0.8
const CONCEPT_MATCH = 0.75
const WIDER_PLACE_MATCH = 0.6

const FOLLOW_UP = /^(?:and|or|also|what about|how about|und|et|y|e|but|ok(?:ay)?,? and|same for|what if)\b/
const POINTS_BACK = /\b(?:it|its|that|this|they|them|those|these|there|one|ones|then|dort|das|dafur|es|ca)\b/

function withConcept(alternatives: Map<string, number>, concept: string): void {
  alternatives.set(`@${concept}`, CONCEPT_MATCH)
  for (const [near, factor] of relatedConcepts(concept)) {
    const key = `@${near}`
    alternatives.set(key, Math.max(alternatives.get(key) ?? 0, factor * CONCEPT_MATCH))
  }
}

function termOf(word: string, language: Language, weight: number): Term {
  const key = stem(word, language)
  const alternatives = new Map<string, number>()
  for (const concept of [...conceptsOf(word), ...conceptsOf(key)]) withConcept(alternatives, concept)
  for (const place of widerPlaces(key)) alternatives.set(place, WIDER_PLACE_MATCH)
  for (const day of impliedDays(word)) alternatives.set(stem(day, language), 1)
  return { stem: key, weight: isSoftWord(word, language) ? weight * SOFT_WEIGHT : weight, alternatives }
}

function termsOf(text: string, language: Language, weight: number): Term[] {
  const simple = plain(text)
  const phrases = phraseConcepts(simple).map((concept): Term => {
    const alternatives = new Map(relatedConcepts(concept).map(([near, factor]) => [`@${near}`, factor]))
    return { stem: `@${concept}`, weight, alternatives }
  })
  const single = words(withoutPhrases(simple)).filter((word) => !isStopWord(word, language))
  return [...phrases, ...single.map((word) => termOf(word, language, weight))]
}

/** Keeps each meaning once, with its highest weight. */
function merged(terms: Term[]): Term[] {
  const kept = new Map<string, Term>()
  for (const term of terms) {
    const known = kept.get(term.stem)
    if (!known || known.weight < term.weight) kept.set(term.stem, term)
  }
  const phrases = new Set([...kept.values()].filter(({ stem: key }) => key.startsWith('@')).map(({ stem: key }) => key))
  // "how much does it cost": the word adds nothing to the phrase of the same concept.
  return [...kept.values()].filter((term) => ![...term.alternatives.keys()].some((key) => phrases.has(key)))
}

const isAsking = (sentence: string): boolean =>
  /\?\s*$/.test(sentence) ||
  /^(?:\W*(?:and|so|hi|hello)\W+)?(?:how|what|when|where|who|why|which|can|could|do|does|is|are|will|tell|show|explain|wie|was|wo|wann|quel|comment|como|que)\b/i.test(
    sentence,
  )

/** The part that asks has full weight; what was told before it helps a little, unless the question says nothing itself. */
function weighSentences(text: string, language: Language): Term[] {
  const parts = text.split(/(?<=[.!?])\s+|\n+/).filter((part) => part.trim() !== '')
  const asking = parts.filter(isAsking).flatMap((part) => termsOf(part, language, 1))
  const isClear = asking.some((term) => term.weight > SOFT_WEIGHT)
  const rest = parts
    .filter((part) => !isAsking(part))
    .flatMap((part) => termsOf(part, language, isClear ? ASIDE_WEIGHT : 1))
  return [...asking, ...rest]
}

const hard = (terms: Term[]): Term[] => terms.filter((term) => term.weight > SOFT_WEIGHT)

/** `ignored` are stems that say nothing here, such as the company's own name. */
export function readQuestion(text: string, earlier: string[], language: Language, ignored: Set<string>): Question {
  const simple = plain(text).trim()
  const own = weighSentences(text, language).filter((term) => !ignored.has(term.stem))
  const clear = hard(own)
  const count = words(text).length
  const isFollowUp =
    earlier.length > 0 &&
    (FOLLOW_UP.test(simple) || clear.length === 0 || (count <= 9 && clear.length <= 2 && POINTS_BACK.test(simple)))
  const types = answerTypes(simple)
  if (!isFollowUp) return { text, terms: merged(own), types, isFollowUp }
  const before = readQuestion(earlier[0] ?? '', earlier.slice(1, 3), language, ignored)
  const share = clear.length <= 1 ? TURNED_WEIGHT : EARLIER_WEIGHT
  const hasPlace = clear.some((term) => isPlace(term.stem))
  const carried = hard(before.terms)
    .filter((term) => !(hasPlace && isPlace(term.stem)))
    .map((term) => ({ ...term, weight: term.weight * share }))
  if (types.size === 0) for (const type of before.types) types.add(type)
  return { text, terms: merged([...own, ...carried]), types, isFollowUp }
}

/** Several questions in one message, each to be answered on its own. */
export function splitQuestions(text: string): string[] {
  const parts = text
    .split(
      /(?<=\?)\s+|\s+(?:and|und|et|y)\s+(?=(?:how|what|when|where|who|why|which|can|could|do|does|is|are|will|wie|was|wo|wann)\b)/i,
    )
    .map((part) => part.trim())
    .filter((part) => words(part).length >= 3)
  return parts.length > 1 && parts.length <= 3 && parts.every((part) => isAsking(part) || /\?/.test(text))
    ? parts
    : [text]
}
