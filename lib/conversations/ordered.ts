import { logger } from '@/lib/kernel'

/** Runs what is given one after the other; a failure is logged and the next one runs. */
export function ordered(): (work: () => Promise<void>) => void {
  let tail = Promise.resolve()
  return (work) => {
    tail = tail.then(work).catch((error: unknown) => {
      logger.warn({ err: error }, 'a live event was not passed on')
    })
  }
}
