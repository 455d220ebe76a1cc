/** A reason to stop that a person can act on; printed without a stack. */
export class Refusal extends Error {}

let stream = process.stdout

export const say = (line = '') => stream.write(`${line}\n`)

/** From now on stdout belongs to somebody else. */
export function sayOnStderr() {
  stream = process.stderr
}

export const complain = (line) => process.stderr.write(`${line}\n`)

/**
 * Runs one step and says how long it took when a person would have noticed.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = performance.now()
  const result = await work()
  const seconds = (performance.now() - started) / 1000
  if (seconds >= 0.5) say(`${title} (${seconds.toFixed(1)} s)`)
  return result
}
