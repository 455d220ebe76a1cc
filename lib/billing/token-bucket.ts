/** What a bucket says to one request. */
export type BucketState = {
  isAllowed: boolean
  remaining: number
  resetSeconds: number
  retryAfterSeconds: number
  /** Until the next one is let through. */
  waitMs: number
}

type Bucket = { tokens: number; at: number }

const MOST_BUCKETS = 50_000

/** Token buckets by key, in this process's memory: `quota` at once, refilled evenly over the window. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>()
  readonly #windowMs: number
  readonly #clock: () => number

  constructor(windowSeconds: number, clock: () => number = () => Date.now()) {
    this.#windowMs = windowSeconds * 1_000
    this.#clock = clock
  }

  take(key: string, quota: number): BucketState {
    const now = this.#clock()
    const bucket = this.#buckets.get(key) ?? this.#open(key, quota, now)
    const perMs = quota / this.#windowMs
    bucket.tokens = Math.min(quota, bucket.tokens + (now - bucket.at) * perMs)
    bucket.at = now
    const isAllowed = bucket.tokens >= 1
    if (isAllowed) bucket.tokens -= 1
    const msTo = (tokens: number) => (perMs > 0 ? (tokens - bucket.tokens) / perMs : this.#windowMs)
    const secondsTo = (tokens: number) => Math.ceil(msTo(tokens) / 1_000)
    return {
      isAllowed,
      remaining: Math.floor(bucket.tokens),
      resetSeconds: Math.max(0, secondsTo(quota)),
      retryAfterSeconds: isAllowed ? 0 : Math.max(1, secondsTo(1)),
      waitMs: isAllowed ? 0 : msTo(1),
    }
  }

  #open(key: string, quota: number, now: number): Bucket {
    if (this.#buckets.size >= MOST_BUCKETS) {
      const oldest = this.#buckets.keys().next().value
      if (oldest !== undefined) this.#buckets.delete(oldest)
    }
    const bucket = { tokens: quota, at: now }
    this.#buckets.set(key, bucket)
    return bucket
  }
}
