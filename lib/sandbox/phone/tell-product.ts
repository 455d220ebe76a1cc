import { request } from 'node:http'
import { logger } from '@/lib/kernel'

const TIMEOUT_MS = 10_000
const TRIES = 5
const WAIT_MS = 400
const AT_ONCE = 4

export type Told = { url: string; headers: Record<string, string>; body: string }

/** The product runs on this machine, whatever its hosts are called: Node resolves no `*.localhost`. */
function post({ url, headers, body }: Told): Promise<number> {
  const { host, port, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: port || 80,
        path: pathname + search,
        method: 'POST',
        timeout: TIMEOUT_MS,
        headers: { ...headers, host, 'content-length': String(Buffer.byteLength(body)) },
      },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
        response.on('error', reject)
      },
    )
    call.on('timeout', () => call.destroy(new Error('no answer in time')))
    call.on('error', reject)
    call.end(body)
  })
}

async function deliver(told: Told): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const status = await post(told).catch(() => 0)
    if (status >= 200 && status < 500 && status !== 429) {
      if (status > 299)
        logger.warn({ status, url: new URL(told.url).pathname }, 'sandbox: the product refused what it was told')
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
