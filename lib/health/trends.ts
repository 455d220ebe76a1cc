import { type DailyFigures, sumOf } from './daily-figures'
import { daysOf } from './period-window'
import { TREND_FIGURES, TREND_KINDS, type Traffic, type Trend, type TrendFigure } from './schema'

const FROM_TRAFFIC: Partial<Record<TrendFigure, (traffic: Traffic) => number | null>> = {
  requests: ({ requests }) => requests,
  error_rate_percent: ({ errorRatePercent }) => errorRatePercent,
  avg_response_time_ms: ({ avgMs }) => avgMs,
  p95_response_time_ms: ({ p95Ms }) => p95Ms,
}

const tenths = (value: number) => Math.round(value * 10) / 10

/** Days on which the company was counted at all: there, what has no figure did not happen. */
const countedDays = ({ published, window }: DailyFigures): string[] =>
  daysOf(window).filter((day) => [...published.values()].some((days) => days.has(day)))

function valueOn(daily: DailyFigures, figure: TrendFigure, day: string, counted: ReadonlySet<string>): number | null {
  const ofTraffic = FROM_TRAFFIC[figure]
  if (ofTraffic) {
    const traffic = daily.traffic.get(day)
    return traffic ? ofTraffic(traffic) : TREND_KINDS[figure] === 'sum' ? 0 : null
  }
  const value = daily.published.get(figure)?.get(day)
  if (value !== undefined) return value
  return TREND_KINDS[figure] !== 'standing' && counted.has(day) ? 0 : null
}

/** What a period comes to: null when nothing of it was measured. */
function totalOf(daily: DailyFigures, figure: TrendFigure): number | null {
  const ofTraffic = FROM_TRAFFIC[figure]
  if (ofTraffic) return ofTraffic(daily.total)
  const counted = countedDays(daily)
  if (counted.length === 0) return null
  const days = daily.published.get(figure)
  switch (TREND_KINDS[figure]) {
    case 'standing':
      return days?.get(daysOf(daily.window).findLast((day) => days.has(day)) ?? '') ?? null
    case 'average':
      return tenths(sumOf(daily, figure) / counted.length)
    default:
      return sumOf(daily, figure)
  }
}

const change = (current: number | null, previous: number | null): number | null =>
  current === null || !previous ? null : tenths(((current - previous) / previous) * 100)

/**
 * Each figure of a period against the period before, and its days.
 * @param earlier null when the company, or what is kept of it, does not reach back so far
 */
export function trendsOf(daily: DailyFigures, earlier: DailyFigures | null): Trend[] {
  const counted = new Set(countedDays(daily))
  return TREND_FIGURES.map((figure) => {
    const current = totalOf(daily, figure)
    const previous = earlier ? totalOf(earlier, figure) : null
    return {
      figure,
      current,
      previous,
      change_percent: change(current, previous),
      series: daysOf(daily.window).map((day) => ({ day, value: valueOn(daily, figure, day, counted) })),
    }
  })
}
