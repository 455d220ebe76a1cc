export type ProgressInput = {
  done: number
  /** Unknown while the work is still being counted. */
  total: number | null
  /** Milliseconds since the epoch. */
  startedAt: number
  now: number
}

export type ProgressEstimate = {
  /** 0–100, whole; null without a total. 100 only when everything is done. */
  percent: number | null
  /** Null until there is enough to go by. */
  perSecond: number | null
  secondsLeft: number | null
}

const SETTLED_AFTER_MS = 2000

/** Rate and time left from the average so far; silent in the first two seconds, when the numbers would jump. */
export function estimateProgress({ done, total, startedAt, now }: ProgressInput): ProgressEstimate {
  const elapsedMs = Math.max(0, now - startedAt)
  const isSettled = elapsedMs >= SETTLED_AFTER_MS && done > 0
  const perSecond = isSettled ? done / (elapsedMs / 1000) : null
  if (total === null) return { percent: null, perSecond, secondsLeft: null }
  const left = Math.max(0, total - done)
  const percent = left === 0 ? 100 : Math.min(99, Math.max(0, Math.floor((done / total) * 100)))
  return { percent, perSecond, secondsLeft: left === 0 ? 0 : perSecond === null ? null : Math.ceil(left / perSecond) }
}

/** Rounds time left to what a person would say: 5-second steps under a minute, then minutes. */
export function roundDuration(seconds: number): { unit: 'second' | 'minute' | 'hour'; value: number } {
  if (seconds < 55) return { unit: 'second', value: Math.max(5, Math.ceil(seconds / 5) * 5) }
  if (seconds < 55 * 60) return { unit: 'minute', value: Math.max(1, Math.round(seconds / 60)) }
  return { unit: 'hour', value: Math.max(1, Math.round(seconds / 3600)) }
}
