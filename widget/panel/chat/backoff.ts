const FIRST_MS = 500
const LONGEST_MS = 30_000

/** Doubling from half a second to half a minute; half of it is chance, so that a restart does not bring all back at once. */
export const backoffMs = (attempt: number, random = Math.random()): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + random / 2)

/** Waits, at most until the browser is online again or the tab is looked at. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      document.removeEventListener('visibilitychange', onVisible)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const onVisible = () => {
      if (document.visibilityState === 'visible') done()
    }
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
    document.addEventListener('visibilitychange', onVisible)
    signal?.addEventListener('abort', done)
  })
}
