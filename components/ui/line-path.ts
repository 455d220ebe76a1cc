/** A point in a square of 100 by 100, whose lower edge is nought. */
export type Place = { x: number; y: number }

/** Room above the highest point, so that the line's own width fits. */
const HEADROOM = 4

/** Where values lie: evenly from edge to edge, the highest at the top. A single value stands in the middle. */
export function placesOf(values: readonly (number | null)[]): (Place | null)[] {
  const highest = Math.max(0, ...values.filter((value) => value !== null))
  const step = values.length > 1 ? 100 / (values.length - 1) : 0
  return values.map((value, index) =>
    value === null
      ? null
      : {
          x: values.length > 1 ? index * step : 50,
          y: highest === 0 ? 100 : 100 - (value / highest) * (100 - HEADROOM),
        },
  )
}

const at = ({ x, y }: Place) => `${x.toFixed(2)} ${y.toFixed(2)}`

/** Paths of the line and of the area below it; where nothing was measured both have a gap. */
export function linePath(places: readonly (Place | null)[]): { line: string; area: string } {
  const runs: Place[][] = []
  let run: Place[] | null = null
  for (const place of places) {
    if (!place) {
      run = null
      continue
    }
    if (!run) {
      run = []
      runs.push(run)
    }
    run.push(place)
  }
  // A point alone is a line of no length, which its round ends make a dot.
  const line = runs.map((each) => `M${each.map(at).join('L')}${each.length === 1 ? 'h0' : ''}`).join('')
  const area = runs
    .filter((each) => each.length > 1)
    .map((each) => `M${each[0]?.x.toFixed(2)} 100L${each.map(at).join('L')}L${each.at(-1)?.x.toFixed(2)} 100Z`)
    .join('')
  return { line, area }
}
