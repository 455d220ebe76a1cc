import {
  COUNTED_BY,
  ENOUGH_MESSAGES,
  type Fallback,
  type Measure,
  type VariantCounts,
  type WinnerReason,
} from './ab-test'
import { chanceOf, type Proportion, shareOf } from './proportions'

/** What could be chance more often than this, after all pairs were looked at, is not said to be a difference. */
const RARE = 0.05

export type Verdict = {
  measure: Measure
  /** Somebody got too few messages for saying anything. */
  isEnough: boolean
  /** The position with the highest share; the first of equals. */
  best: number
  /** Each other variant with how likely so large a difference from the best is by chance alone. */
  others: { position: number; chance: number; isBeaten: boolean }[]
}

const proportionOf = (counts: VariantCounts, measure: Measure): Proportion => ({
  hits: counts[COUNTED_BY[measure].hits],
  of: counts[COUNTED_BY[measure].of],
})

/**
 * Which variant did best, and whether that is more than chance: two proportions, two-sided. Looking for the best looks at all pairs,
 * so each chance counts as often as there are pairs (Bonferroni).
 */
export function judgeTest(variants: readonly VariantCounts[], measure: Measure): Verdict {
  const shares = variants.map((counts) => proportionOf(counts, measure))
  const best = shares.reduce((top, one, at) => (shareOf(one) > shareOf(shares[top] ?? one) ? at : top), 0)
  const pairs = (shares.length * (shares.length - 1)) / 2
  const isEnough = shares.every(({ of }) => of >= ENOUGH_MESSAGES)
  const others = shares.flatMap((share, position) => {
    if (position === best) return []
    const chance = Math.min(1, chanceOf(shares[best] ?? share, share) * pairs)
    return [{ position, chance, isBeaten: isEnough && chance <= RARE }]
  })
  return { measure, isEnough, best, others }
}

/** What the rest gets. */
export function choiceOf({ best, others }: Verdict, fallback: Fallback): { winner: number; reason: WinnerReason } {
  if (others.every(({ isBeaten }) => isBeaten)) return { winner: best, reason: 'clear' }
  if (others.some(({ position, isBeaten }) => position === 0 && isBeaten)) return { winner: best, reason: 'some' }
  return fallback === 'better' ? { winner: best, reason: 'better' } : { winner: 0, reason: 'first' }
}
