import pg from 'pg'
import { FairGate } from './fair-gate'
import { AdmissionPool, CONNECT_MS, MARGIN_MS, type PoolLimits } from './pool'
import { type TenantScope, tenantScope } from './tenant-scope'

/**
 * A pool whose every statement carries its tenant in one round trip and leaves nothing on the connection.
 *
 * In the extended protocol all messages up to the next Sync run in one implicit transaction. A statement is sent as
 *   Bind(set_tenant_context) Execute | [Parse] Bind Describe Execute (the statement) | Sync
 * so that the transaction-local context ends with that Sync. Inside BEGIN … COMMIT the same prefix goes with every
 * statement, and the context ends with the transaction. A statement that may take longer than others, or is to be planned in
 * another way, says so in further prefixes of the same kind: the server measures each Execute by itself.
 */
const SET_CONTEXT = { name: '__set_tenant_context', text: 'SELECT app.set_tenant_context($1::uuid, $2::uuid)' }
const SET_OPTION = { name: '__set_option', text: 'SELECT set_config($1, $2, true)' }
const CONTROL = /^\s*(begin|start transaction|commit|rollback|savepoint|release|set transaction)\b/i

/** The messages of pg's wire protocol that the prefix uses; pg publishes no types for them. */
type Wire = {
  bind(message: { portal: string; statement: string; values: (string | null)[] }): void
  execute(message: { portal: string; rows: number }): void
}

type QueryInternals = {
  prepare(connection: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Wire): void
  callback: (error: Error | undefined, result: unknown) => void
  queryMode?: string
  name?: string
}

const BaseQuery = pg.Query as unknown as new (config: unknown, values?: unknown) => QueryInternals

function* optionsOf({ statementMs, isWhole }: TenantScope): Generator<[name: string, value: string]> {
  if (statementMs) yield ['statement_timeout', String(statementMs)]
  if (isWhole) yield ['enable_nestloop', 'off']
}

class TenantQuery extends BaseQuery {
  #prefixes = 1
  readonly #scope: TenantScope
  /** Read by pg: when it gives up on an answer. */
  readonly query_timeout?: number

  constructor(config: unknown, values: unknown, scope: TenantScope) {
    super(config, values)
    this.#scope = scope
    if (!this.name) this.queryMode = 'extended'
    if (scope.statementMs) this.query_timeout = scope.statementMs + MARGIN_MS
  }

  override prepare(connection: Wire): void {
    const values = [this.#scope.tenantId, this.#scope.accountId]
    connection.bind({ portal: '', statement: SET_CONTEXT.name, values })
    // Without Describe the prefix answers BindComplete, DataRow, CommandComplete, which the two handlers below swallow.
    connection.execute({ portal: '', rows: 0 })
    for (const option of optionsOf(this.#scope)) {
      this.#prefixes += 1
      connection.bind({ portal: '', statement: SET_OPTION.name, values: option })
      connection.execute({ portal: '', rows: 0 })
    }
    super.prepare(connection)
  }

  override handleDataRow(message: unknown): void {
    if (this.#prefixes === 0) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#prefixes > 0) this.#prefixes -= 1
    else super.handleCommandComplete(message, connection)
  }
}

type RawQuery = (...args: unknown[]) => Promise<pg.QueryResult>
type ScopedClient = pg.PoolClient & { unscopedQuery?: RawQuery }

/** pg takes one statement at a time: of several that are asked for together each waits for the one before. */
function inTurn() {
  let open = 0
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(send: () => Promise<Result>): Promise<Result> => {
    const sent = open === 0 ? send() : last.then(send)
    open += 1
    const settled = () => {
      open -= 1
    }
    last = sent.then(settled, settled)
    return sent
  }
}

const textOf = (config: unknown): string =>
  typeof config === 'string' ? config : String((config as { text?: unknown }).text ?? '')

/** The two prefixes are prepared once a connection. @throws when they cannot be; the connection is gone then */
async function scope(client: ScopedClient): Promise<pg.PoolClient> {
  if (client.unscopedQuery) return client
  const unscoped = client.query.bind(client) as unknown as RawQuery
  try {
    await unscoped({ ...SET_CONTEXT, values: ['00000000-0000-0000-0000-000000000000', null] })
    await unscoped({ ...SET_OPTION, values: ['statement_timeout', '0'] })
  } catch (error) {
    client.release(true)
    throw error
  }
  client.unscopedQuery = unscoped
  const turn = inTurn()
  const query = (config: unknown, values?: unknown, callback?: unknown): Promise<pg.QueryResult> => {
    if (callback || typeof values === 'function') throw new TypeError('the tenant pool takes promises only')
    if (typeof (config as { submit?: unknown }).submit === 'function') throw new TypeError('no prepared query objects')
    if (CONTROL.test(textOf(config))) return turn(() => unscoped(config))
    const current = tenantScope.getStore()
    if (!current) return Promise.reject(new Error('query without a tenant context'))
    const send = () =>
      new Promise<pg.QueryResult>((resolve, reject) => {
        const request = new TenantQuery(config, values, current)
        request.callback = (error, result) => (error ? reject(error) : resolve(result as pg.QueryResult))
        unscoped(request)
      })
    return turn(send)
  }
  client.query = query as typeof client.query
  return client
}

/** Errors of the server leave the connection usable; others (and a lost prepared statement, 26000) do not. */
function isConnectionBroken(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return !code || code === '26000' || !/^[0-9A-Z]{5}$/.test(code)
}

/** Connections are shared fairly between the tenants who want one at the same time. */
export class TenantPool extends AdmissionPool {
  readonly #gate: FairGate

  constructor(connectionString: string, limits: PoolLimits) {
    super(connectionString, limits)
    this.#gate = new FairGate({ slots: limits.connections, waiting: limits.waiting, longestWaitMs: CONNECT_MS })
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: never): void
  override async connect(): Promise<pg.PoolClient> {
    const key = tenantScope.getStore()?.tenantId ?? ''
    await this.#gate.enter(key)
    let client: pg.PoolClient
    try {
      client = await scope(await super.connect())
    } catch (error) {
      this.#gate.leave(key)
      throw error
    }
    const release = client.release
    client.release = (broken) => {
      client.release = release
      this.#gate.leave(key)
      release.call(client, broken)
    }
    return client
  }

  override query = (async (config: unknown, values?: unknown) => {
    const client = await this.connect()
    try {
      const result = await client.query(config as string, values as unknown[])
      client.release()
      return result
    } catch (error) {
      client.release(isConnectionBroken(error))
      throw error
    }
  }) as unknown as pg.Pool['query']
}
