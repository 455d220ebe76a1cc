import { logger } from '@/lib/kernel'
import { listen } from './listener'

export type Rounds = { stop(): Promise<void> }

type RoundsOptions = {
  everyMs: number
  /** A channel; whoever notifies it asks for a round at once. */
  channel?: string
  /** The first round is now, not after `everyMs`. */
  startsNow?: boolean
  /** A long one asks now and then whether it should leave off. */
  round: (isStopped: () => boolean) => Promise<unknown>
  /** What the log says of a round that failed; the next one tries again. */
  failure: string
}

/** Work that a process does again and again until it is stopped: one round at a time, and none is left half-way. */
export function startRounds({ everyMs, channel, startsNow, round, failure }: RoundsOptions): Rounds {
  let running: Promise<void> | null = null
  let isWanted = false
  let isStopped = false
  const run = async () => {
    do {
      isWanted = false
      try {
        await round(() => isStopped)
      } catch (error) {
        logger.warn({ err: error }, failure)
      }
    } while (isWanted && !isStopped)
    running = null
  }
  const begin = () => {
    if (!isStopped) running ??= run()
  }
  // What is asked for in the middle of a round may be something that the round has passed already.
  const ask = () => {
    isWanted = true
    begin()
  }
  const unlisten = channel && listen(channel, { onMessage: ask, onUp: ask })
  const timer = setInterval(begin, everyMs)
  if (startsNow) begin()
  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      if (unlisten) unlisten()
      await running
    },
  }
}
