import { setTimeout as sleep } from 'node:timers/promises'
import { isUnavailable } from './http-errors'

const PAUSE_MS = 500

/**
 * What must not be lost because the database is away for a moment: asked again and again until it is done.
 * @param work ends the same when it is done twice: its answer may be what was lost
 * @throws whatever it throws for another reason, and the last failure when `longestMs` are over
 */
export async function whileAway<Result>(longestMs: number, work: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + longestMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > end) throw error
      await sleep(PAUSE_MS)
    }
  }
}
