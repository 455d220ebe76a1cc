import { setTimeout as sleep } from 'node:timers/promises'
import { processWide } from '@/lib/kernel'

const AT_ONCE = 4

type Host = { active: number; nextAt: number; waiting: (() => void)[] }

const hosts = (): Map<string, Host> => processWide('crawler.hosts', () => new Map())

function hostOf(address: string): [string, Host] {
  const name = new URL(address).host
  const host = hosts().get(name) ?? { active: 0, nextAt: 0, waiting: [] }
  hosts().set(name, host)
  return [name, host]
}

async function enter(host: Host, atOnce: number): Promise<void> {
  while (host.active >= atOnce) await new Promise<void>((resolve) => host.waiting.push(resolve))
  host.active += 1
}

/**
 * Runs a request when its host can bear it: at most four at once in this process, one at a time and `delayMs` apart where
 * the site asks for a delay.
 */
export async function politely<T>(
  address: string,
  delayMs: number,
  signal: AbortSignal | undefined,
  request: () => Promise<T>,
): Promise<T> {
  const [name, host] = hostOf(address)
  await enter(host, delayMs > 0 ? 1 : AT_ONCE)
  try {
    signal?.throwIfAborted()
    const now = Date.now()
    const startAt = Math.max(now, host.nextAt)
    host.nextAt = startAt + delayMs
    if (startAt > now) await sleep(startAt - now, undefined, signal ? { signal } : {})
    return await request()
  } finally {
    host.active -= 1
    const next = host.waiting.shift()
    if (next) next()
    else if (host.active === 0 && host.nextAt <= Date.now()) hosts().delete(name)
  }
}
