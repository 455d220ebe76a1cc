/** What was before and after, for taking back and doing again. */
export type History<Value> = {
  past: readonly Value[]
  future: readonly Value[]
  /** What the last change was about, and when: typing in one field is one step. */
  last: { about: string; at: number } | null
}

const MOST_STEPS = 100
const PAUSE_MS = 1_000

export const emptyHistory: History<never> = { past: [], future: [], last: null }

/** @param about what is changed; a pause makes a new step of the same */
export function noted<Value>(history: History<Value>, before: Value, about: string, at: number): History<Value> {
  const isSameStep = history.last?.about === about && at - history.last.at < PAUSE_MS && history.future.length === 0
  const past = isSameStep ? history.past : [...history.past, before].slice(-MOST_STEPS)
  return { past, future: [], last: { about, at } }
}

type Step<Value> = { history: History<Value>; value: Value }

/** @returns null when there is nothing to take back */
export function undone<Value>(history: History<Value>, now: Value): Step<Value> | null {
  const value = history.past.at(-1)
  if (value === undefined) return null
  return { value, history: { past: history.past.slice(0, -1), future: [now, ...history.future], last: null } }
}

/** @returns null when nothing was taken back */
export function redone<Value>(history: History<Value>, now: Value): Step<Value> | null {
  const [value, ...future] = history.future
  if (value === undefined) return null
  return { value, history: { past: [...history.past, now], future, last: null } }
}
