import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'undici'
import { env } from '@/lib/kernel'
import type { SignedIn } from './crowd'

/** The newest conversations, by the API. */
const PATH = '/api/v1/conversations?limit=20'

/** Somebody who asks an installation by a token. */
export type Caller = { port: number; host: string; headers: Record<string, string> }

export const callerOf =
  ({ port, rootDomain }: { port: number; rootDomain: string }) =>
  ({ slug, headers: { cookie } }: SignedIn): Caller => ({
    port,
    host: `${slug}.${rootDomain}`,
    headers: { authorization: `Bearer ${cookie.slice(cookie.indexOf('=') + 1)}` },
  })

type Pace = { perSecond: number; connections: number; seconds: number }

/** Asks at an even pace, whatever comes back; @returns how long each answer took, and how many were refused */
export async function askEvenly(callers: readonly Caller[], { perSecond, connections, seconds }: Pace) {
  const port = callers[0]?.port ?? env().PORT
  const clients = Array.from({ length: connections }, () => new Client(`http://127.0.0.1:${port}`))
  const millis: number[] = []
  let [turn, refused] = [0, 0]
  const end = performance.now() + seconds * 1_000
  const pauseMs = (1_000 * connections) / perSecond
  try {
    await Promise.all(
      clients.map(async (client, index) => {
        let next = performance.now() + (pauseMs * index) / connections
        for (;;) {
          await sleep(Math.max(0, next - performance.now()))
          if (performance.now() >= end) return
          const caller = callers[turn++ % callers.length]
          if (!caller) throw new Error('nobody asks')
          const started = performance.now()
          const { statusCode, body } = await client.request({
            method: 'GET',
            path: PATH,
            headers: { host: caller.host, ...caller.headers },
          })
          await body.dump({ limit: Number.MAX_SAFE_INTEGER })
          if (statusCode === 429) refused += 1
          else if (statusCode !== 200) throw new Error(`${caller.host} answered ${statusCode}`)
          millis.push(performance.now() - started)
          // Who falls behind does not catch up in one burst.
          next = Math.max(next + pauseMs, performance.now())
        }
      }),
    )
    return { millis, refused }
  } finally {
    await Promise.all(clients.map((client) => client.destroy()))
  }
}
