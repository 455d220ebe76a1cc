import { logger } from '@/lib/kernel'
import { askProduct } from './ask-product'

const TRIES = 5
const WAIT_MS = 400
const AT_ONCE = 4

export type Told = { url: string; headers: Record<string, string>; body: string }

async function deliver(told: Told): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const { url, headers, body } = told
    const { status } = await askProduct(url, { method: 'POST', headers, body }).catch(() => ({ status: 0 }))
    if (status >= 200 && status < 500 && status !== 429) {
      if (status > 299)
        logger.warn({ status, url: new URL(url).pathname }, 'sandbox: the product refused what it was told')
      return
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS * attempt).unref())
  }
}

const waiting: Told[] = []
let running = 0

/** Tells the product what has happened, a few at once and in order of their coming; tries again where it is away. */
export function tellProduct(told: Told): void {
  waiting.push(told)
  while (running < AT_ONCE && waiting.length > 0) {
    running += 1
    void (async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await deliver(next)
      running -= 1
    })()
  }
}
