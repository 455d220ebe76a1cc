/**
 * How long answers took, as counts in places of fixed width: each reaches √2 times as far as the one before, from 1 ms to
 * about a minute. Places are the same in every process and every hour, so histograms are merged by adding them.
 */
export const PLACES = 33

const PLACES_PER_DOUBLING = 2

/** The longest time that a place counts, in milliseconds; the last place counts all that is longer. */
export const reachOf = (place: number): number => 2 ** (place / PLACES_PER_DOUBLING)

/** The place that counts an answer of so many milliseconds. */
export function placeOf(ms: number): number {
  if (ms <= 1) return 0
  return Math.min(PLACES - 1, Math.ceil(PLACES_PER_DOUBLING * Math.log2(ms)))
}

/** Adds one histogram to another, in place. */
export function addTo(sum: number[], counts: readonly number[]): void {
  for (let place = 0; place < PLACES; place++) sum[place] = (sum[place] ?? 0) + (counts[place] ?? 0)
}

/**
 * The time within which a share of all answers came, in whole milliseconds; null when there were none. Within a place it is
 * taken as evenly spread, so it is never further off than the place is wide.
 * @param share 0.95 for the 95th percentile
 */
export function percentile(counts: readonly number[], share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const wanted = total * share
  let below = 0
  for (const [place, count] of counts.entries()) {
    if (count > 0 && below + count >= wanted) {
      const start = place === 0 ? 0 : reachOf(place - 1)
      return Math.max(1, Math.round(start + (reachOf(place) - start) * ((wanted - below) / count)))
    }
    below += count
  }
  return Math.round(reachOf(PLACES - 1))
}
