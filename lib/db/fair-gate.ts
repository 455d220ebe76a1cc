import { unavailable } from '@/lib/kernel'

type Waiter = { enter: () => void; refuse: (error: Error) => void; timer: NodeJS.Timeout }

type GateOptions = {
  /** How many may be inside at once. */
  slots: number
  /** How many may wait altogether before new ones are refused. */
  waiting: number
  longestWaitMs: number
  /** How many of one may be inside; all but a quarter when left out. */
  mostEach?: number
  /** With so many waiting one is a crowd: a single one of it is inside at a time as long as others come as well. */
  crowd?: number
}

/** So long ago others have been here. */
const BESIDE_MS = 1_000

/**
 * Lets work in so that nobody's crowd keeps others out: of those who wait, whoever has least inside goes first, each in
 * turn; nobody alone may fill all slots or the whole waiting room.
 */
export class FairGate {
  readonly #options: GateOptions
  readonly #most: number
  readonly #inside = new Map<string, number>()
  /** Who waits, in the order of their turns. */
  readonly #queues = new Map<string, Waiter[]>()
  #taken = 0
  #waiting = 0
  /** Who came last, and when somebody else than the one before did. */
  #latest = ''
  #mixedAt = Number.NEGATIVE_INFINITY

  constructor(options: GateOptions) {
    this.#options = options
    this.#most = options.mostEach ?? Math.max(1, options.slots - Math.ceil(options.slots / 4))
  }

  /** @throws unavailable when too many wait already, or no slot comes free in time */
  async enter(key: string): Promise<void> {
    if (this.#latest !== '' && this.#latest !== key) this.#mixedAt = performance.now()
    this.#latest = key
    const inside = this.#inside.get(key) ?? 0
    if (this.#taken < this.#options.slots && inside < this.#most && !this.#queues.has(key)) return this.#admit(key)
    const queue = this.#queues.get(key) ?? []
    const isFull = this.#waiting >= this.#options.waiting
    if (isFull && (queue.length > 0 || !this.#sendOneAway())) throw unavailable('database pool is full', 2)
    await new Promise<void>((enter, refuse) => {
      const waiter: Waiter = {
        enter,
        refuse,
        timer: setTimeout(() => this.#giveUp(key, waiter), this.#options.longestWaitMs),
      }
      queue.push(waiter)
      this.#waiting += 1
      this.#queues.set(key, queue)
    })
  }

  leave(key: string): void {
    const inside = (this.#inside.get(key) ?? 1) - 1
    if (inside > 0) this.#inside.set(key, inside)
    else this.#inside.delete(key)
    this.#taken -= 1
    for (let next = this.#next(); next !== null && this.#taken < this.#options.slots; next = this.#next())
      this.#call(next)
  }

  #admit(key: string): void {
    this.#inside.set(key, (this.#inside.get(key) ?? 0) + 1)
    this.#taken += 1
  }

  #next(): string | null {
    let best: string | null = null
    let least = this.#most
    const isMixed = performance.now() - this.#mixedAt < BESIDE_MS
    for (const [key, queue] of this.#queues) {
      const inside = this.#inside.get(key) ?? 0
      const most = isMixed && queue.length >= (this.#options.crowd ?? Number.POSITIVE_INFINITY) ? 1 : this.#most
      if (inside < Math.min(least, most)) [best, least] = [key, inside]
      if (inside === 0) break
    }
    return best
  }

  #call(key: string): void {
    const queue = this.#queues.get(key)
    const waiter = queue?.shift()
    if (!queue || !waiter) return
    // To the end of the line: the others have their turns before it comes again.
    this.#queues.delete(key)
    if (queue.length > 0) this.#queues.set(key, queue)
    this.#waiting -= 1
    clearTimeout(waiter.timer)
    this.#admit(key)
    waiter.enter()
  }

  #remove(key: string, waiter: Waiter, error: Error): void {
    const rest = (this.#queues.get(key) ?? []).filter((other) => other !== waiter)
    if (rest.length > 0) this.#queues.set(key, rest)
    else this.#queues.delete(key)
    this.#waiting -= 1
    clearTimeout(waiter.timer)
    waiter.refuse(error)
  }

  #giveUp(key: string, waiter: Waiter): void {
    this.#remove(key, waiter, unavailable('no database connection'))
  }

  /** The waiting room is full: the last of the longest line makes room for somebody who has nobody in it. */
  #sendOneAway(): boolean {
    let longest: [string, Waiter[]] | null = null
    for (const entry of this.#queues) if (!longest || entry[1].length > longest[1].length) longest = entry
    const last = longest?.[1].at(-1)
    if (!longest || !last || longest[1].length < 2) return false
    this.#remove(longest[0], last, unavailable('database pool is full', 2))
    return true
  }
}
