/** So many of so many. */
export type Proportion = { hits: number; of: number }

export const shareOf = ({ hits, of }: Proportion): number => (of > 0 ? hits / of : 0)

/** The upper tail of the normal distribution (Abramowitz and Stegun 26.2.17; the error is below 7.5e-8). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const factors = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = factors.reduce((total, factor, index) => total + factor * t ** (index + 1), 0)
  return (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

/** How likely two shares differ by that much or more through chance alone: the two-sided test of two proportions, pooled. */
export function chanceOf(one: Proportion, other: Proportion): number {
  if (one.of === 0 || other.of === 0) return 1
  const pooled = (one.hits + other.hits) / (one.of + other.of)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / one.of + 1 / other.of))
  if (spread === 0) return 1
  return Math.min(1, 2 * upperTail(Math.abs(shareOf(one) - shareOf(other)) / spread))
}
