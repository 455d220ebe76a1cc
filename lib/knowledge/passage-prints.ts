import { fingerprint } from './fingerprint'
import { plainWords } from './plain-words'
import { statementKeys, statementsOf } from './statements'

/** Shorter passages (“Read more”, an address) are alike by chance. */
export const LEAST_COMPARED_WORDS = 12
/** Two passages that are 80 % the same share one of their first three hashes but for one time in a hundred. */
const KEYS = 3
const MOST = 48

/** A company's prints are its own numbers: looking for one finds no other company's passages, and needs nothing but its index. */
const ownOf = (tenantId: string): number => Number.parseInt(tenantId.slice(-8), 16)

/**
 * What a passage is compared by: the first hashes of its words, and those of the figures that it gives.
 * @returns 32-bit integers that mean nothing to another company
 */
export function passagePrints(
  tenantId: string,
  passage: { title: string; heading: string; content: string },
): number[] {
  const isLong = plainWords(passage.content).length >= LEAST_COMPARED_WORDS
  const own = isLong ? fingerprint(passage.content).slice(0, KEYS) : []
  const prints = new Set([...own, ...statementsOf(passage).flatMap(statementKeys)])
  return [...prints].slice(0, MOST).map((print) => print ^ ownOf(tenantId))
}
