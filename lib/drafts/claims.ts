import { linesOf } from './content-lines'
import type { DraftContent } from './draft-content'

export type ClaimReason = 'number' | 'date' | 'superlative' | 'promise'
/** A sentence that somebody should check before it is sent, and why. */
export type Claim = { text: string; reasons: ClaimReason[] }

const MOST_CLAIMS = 20
const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu')

const DATES = word(
  `(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|` +
    `montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|mai|juni|juli|oktober|dezember|` +
    `today|tomorrow|tonight|this week|next week|heute|morgen|diese woche|nächste woche|` +
    `(?:ال)?(?:اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد)|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|اليوم|غدا|غدًا`,
)
const SUPERLATIVES = word(
  `best|biggest|fastest|cheapest|leading|only|unique|number one|no\\. ?1|unbeatable|world[- ]class|most \\p{L}+|` +
    `beste[nrsm]?|besten|größte[nrsm]?|schnellste[nrsm]?|günstigste[nrsm]?|führende[nrsm]?|einzigartige?[nrsm]?|einzige[nrsm]?|unschlagbar\\p{L}*|` +
    `(?:ال)?أفضل|(?:ال)?أسرع|(?:ال)?أرخص|(?:ال)?أكبر|الوحيد[ة]?|الرائد[ة]?|فريد[ة]?`,
)
const PROMISES = word(
  `guarantee[ds]?|guaranteed|always|never|for free|free of charge|risk[- ]free|forever|instantly|cures?|proven|` +
    `garantie\\p{L}*|garantiert\\p{L}*|immer|niemals|nie|kostenlos\\p{L}*|gratis|risikofrei\\p{L}*|sofort|heilt|bewiesen|nachweislich|` +
    `نضمن|مضمون[ة]?|دائم[اً]*|أبد[اً]*|مجان[اي]\\p{L}*|فور[اً]*|يشفي`,
)
const NUMBERS = /(?<![\p{L}\p{N}])[#€$£]?\p{N}[\p{N}.,:]*(?:\s?[%€$£])?/gu

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
/** What is no statement: placeholders, and the number of an item. */
const withoutMarks = (text: string): string => text.replace(/\{\{[^{}]*\}\}/g, ' ').replace(/^\s*\d+[.)]\s/gm, ' ')

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?؟。])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)

const digits = (text: string): string => text.replace(/[^\p{N}]/gu, '')

function reasonsOf(sentence: string, known: string, knownNumbers: ReadonlySet<string>): ClaimReason[] {
  const bare = withoutMarks(sentence)
  const isNew = (pattern: RegExp) => [...bare.matchAll(pattern)].some(([found]) => !known.includes(plain(found).trim()))
  const isNewNumber = [...bare.matchAll(NUMBERS)].some(([found]) => !knownNumbers.has(digits(found)))
  return [
    ...(isNewNumber ? (['number'] as const) : []),
    ...(isNew(DATES) ? (['date'] as const) : []),
    ...(isNew(SUPERLATIVES) ? (['superlative'] as const) : []),
    ...(isNew(PROMISES) ? (['promise'] as const) : []),
  ]
}

/** What of a script is said or shown; how a picture looks is told to those who film. */
const isPublic = (role: string): boolean => role !== 'picture'

/** Numbers, dates, superlatives and promises that stand neither in the brief nor in the sources. */
export function claimsOf(content: DraftContent, given: readonly string[]): Claim[] {
  const known = plain(given.join('\n'))
  const knownNumbers = new Set([...known.matchAll(NUMBERS)].map(([found]) => digits(found)))
  const claims = new Map<string, Claim>()
  for (const { role, text } of linesOf(content)) {
    if (!isPublic(role)) continue
    for (const sentence of sentencesOf(text)) {
      const reasons = reasonsOf(sentence, known, knownNumbers)
      if (reasons.length) claims.set(sentence, { text: sentence, reasons })
    }
  }
  return [...claims.values()].slice(0, MOST_CLAIMS)
}
