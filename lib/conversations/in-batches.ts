import { logger } from '@/lib/kernel'

/**
 * Works off what comes in, in order: everything that came while the last batch was worked on is the next batch. A failed
 * batch is logged and the next one goes on.
 */
export function inBatches<Item>(work: (items: Item[]) => Promise<void>): (item: Item) => void {
  let waiting: Item[] = []
  let isWorking = false

  const drain = async () => {
    isWorking = true
    await Promise.resolve()
    while (waiting.length) {
      const items = waiting
      waiting = []
      try {
        await work(items)
      } catch (error) {
        logger.warn({ err: error }, 'live events were not passed on')
      }
    }
    isWorking = false
  }

  return (item) => {
    waiting.push(item)
    if (!isWorking) void drain()
  }
}
