import pg from 'pg'
import { logger, unavailable } from '@/lib/kernel'

export type PoolLimits = {
  connections: number
  /** Requests that may wait for a connection before new ones are refused with 503. */
  waiting: number
  statementTimeoutMs: number
}

/** The server ends a statement by itself; who waits for it gives up that much later. */
export const MARGIN_MS = 1_000
/** How long somebody waits for a connection. */
export const CONNECT_MS = 5_000

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void

/** A pool that refuses work it cannot serve soon, and survives a database that goes away and comes back. */
export class AdmissionPool extends pg.Pool {
  readonly #waiting: number
  readonly #bornIn = new WeakMap<object, number>()
  #generation = 0

  constructor(connectionString: string, limits: PoolLimits) {
    super({
      connectionString,
      max: limits.connections,
      connectionTimeoutMillis: CONNECT_MS,
      // The server ends statements by itself; one that is stopped ends nothing.
      query_timeout: limits.statementTimeoutMs + MARGIN_MS,
      idleTimeoutMillis: 30_000,
      maxLifetimeSeconds: 900,
      keepAlive: true,
      options: `-c statement_timeout=${limits.statementTimeoutMs} -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000`,
    })
    this.#waiting = limits.waiting
    // Also while it is lent: an error event that nobody hears ends the process. Whoever holds it sees the statement fail.
    this.on('connect', (client) => {
      this.#bornIn.set(client, this.#generation)
      client.on('error', (error) => logger.debug({ err: error }, 'a database connection was lost'))
    })
    this.on('error', (error) => logger.warn({ err: error }, 'an idle database connection was lost'))
  }

  /** Connections that are there now are not lent again: their server is gone, even if they do not know it yet. */
  renew(): void {
    this.#generation += 1
  }

  async #admit(): Promise<pg.PoolClient> {
    if (this.waitingCount >= this.#waiting) throw unavailable('database pool is full', 2)
    for (;;) {
      const client = await super.connect().catch((cause) => {
        throw Object.assign(unavailable('no database connection'), { cause })
      })
      if (this.#bornIn.get(client) === this.#generation) return client
      client.release(true)
    }
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const client = this.#admit()
    if (!callback) return client
    client.then(
      (lent) => callback(undefined, lent, lent.release.bind(lent)),
      (error: Error) => callback(error, undefined, () => {}),
    )
    return undefined
  }
}
