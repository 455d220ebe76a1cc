import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { logger, rateLimited, sha256Hex } from '@/lib/kernel'

/** Sends one statement to the database that counts for every process. */
export type ThrottleStore = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>

export type ThrottleRule = {
  /** Separates this rule's keys from those of others. */
  name: string
  attempts: number
  windowSeconds: number
  /** How long a key stays shut once it has used up its attempts; the rest of the window when absent. */
  blockSeconds?: number
}

export type Throttle = {
  /** Counts one attempt. @throws rate_limited with the seconds to wait */
  take(key: string): Promise<void>
  /** Forgets the attempts of a key. */
  forgive(key: string): Promise<void>
}

type Statement = { text: string; values?: unknown[] }

const numbers = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )

/** The library asks for a client of `pg`; only `query` of it is used. */
function clientOf(store: ThrottleStore) {
  return {
    query: async ({ text, values = [] }: Statement) => {
      const rows = (await store(text, values)).map(numbers)
      return { rows, rowCount: rows.length }
    },
  }
}

/**
 * Counts attempts in `platform.throttle`, shared by all processes; in the process's own memory while the database does
 * not answer. Keys are stored hashed: they hold addresses of people.
 */
export function createThrottle(store: ThrottleStore, rule: ThrottleRule): Throttle {
  const options = {
    keyPrefix: rule.name,
    points: rule.attempts,
    duration: rule.windowSeconds,
    blockDuration: rule.blockSeconds ?? 0,
  }
  const limiter = new RateLimiterPostgres({
    ...options,
    storeClient: clientOf(store),
    storeType: 'client',
    schemaName: 'platform',
    tableName: 'throttle',
    tableCreated: true,
    insuranceLimiter: new RateLimiterMemory(options),
  })
  const keyOf = (key: string) => sha256Hex(key).slice(0, 40)
  return {
    take: async (key) => {
      try {
        await limiter.consume(keyOf(key))
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
        throw refusal
      }
    },
    forgive: async (key) => {
      await limiter.delete(keyOf(key)).catch((error: unknown) => {
        logger.warn({ err: error, rule: rule.name }, 'attempts could not be forgiven')
      })
    },
  }
}
