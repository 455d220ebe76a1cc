import { expect, it } from 'vitest'
import { PLACES, percentile, placeOf, reachOf } from './histogram'

const histogramOf = (times: readonly number[]) => {
  const counts = new Array<number>(PLACES).fill(0)
  for (const ms of times) counts[placeOf(ms)] = (counts[placeOf(ms)] ?? 0) + 1
  return counts
}

it('counts every time in the narrowest place that reaches so far', () => {
  for (const ms of [0, 0.4, 1, 1.1, 2, 3, 17, 100, 999.5, 60_000]) {
    const place = placeOf(ms)
    expect(reachOf(place)).toBeGreaterThanOrEqual(ms)
    if (place > 0) expect(reachOf(place - 1)).toBeLessThan(ms)
  }
  expect(placeOf(10_000_000)).toBe(PLACES - 1)
})

it('finds percentiles no further off than a place is wide', () => {
  const times = Array.from({ length: 10_000 }, (_, n) => 1 + n / 10)
  for (const share of [0.5, 0.95, 0.99]) {
    const exact = 1 + share * 1_000
    const found = percentile(histogramOf(times), share) ?? 0
    expect(found / exact).toBeGreaterThan(0.9)
    expect(found / exact).toBeLessThan(1.1)
  }
  expect(percentile(histogramOf([]), 0.95)).toBeNull()
  expect(percentile(histogramOf([40]), 0.95)).toBeLessThanOrEqual(46)
})
