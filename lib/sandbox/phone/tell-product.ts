import { logger } from '@/lib/kernel'
import { askProduct } from './ask-product'

const TRIES = 5
const WAIT_MS = 400
const AT_ONCE = 4

export type Told = { url: string; headers: Record<string, string>; body: string }

/** What is told and who is telling, from the start of a sandbox to its end. */
type Line = { waiting: Told[]; running: number }
const emptyLine = (): Line => ({ waiting: [], running: 0 })
let line = emptyLine()

async function deliver({ url, headers, body }: Told, own: Line): Promise<void> {
  for (let attempt = 1; attempt <= TRIES && own === line; attempt++) {
    const { status } = await askProduct(url, { method: 'POST', headers, body }).catch(() => ({ status: 0 }))
    if (status >= 200 && status < 500 && status !== 429) {
      if (status > 299)
        logger.warn({ status, url: new URL(url).pathname }, 'sandbox: the product refused what it was told')
      return
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS * attempt).unref())
  }
}

/** Tells the product what has happened, a few at once and in order of their coming; tries again where it is away. */
export function tellProduct(told: Told): void {
  const own = line
  own.waiting.push(told)
  while (own.running < AT_ONCE && own.waiting.length > 0) {
    own.running += 1
    void (async () => {
      for (let next = own.waiting.shift(); next; next = own.waiting.shift()) await deliver(next, own)
      own.running -= 1
    })()
  }
}

/** What was not told yet is not told any more. */
export function stopTelling(): void {
  line = emptyLine()
}
