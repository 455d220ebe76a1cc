import { setTimeout as sleep } from 'node:timers/promises'

const STEP_MS = 100

/** Looks until there is something to see. @throws Error naming `what` */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  ms = 30_000,
): Promise<T> {
  const deadline = Date.now() + ms
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (Date.now() > deadline) throw new Error(`waited ${ms / 1000} s in vain: ${what}`)
    await sleep(STEP_MS)
  }
}
