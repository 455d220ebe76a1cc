import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { PLATFORM_SCHEMA } from './planes'
import { type ProbedTable, readProbedTables } from './probe-catalogue'
import { insertFor, type MadeRow, type Owner } from './probe-rows'

/** What was tried on a table, as another tenant, without a context, or from another sub-account. */
export const PROBES = [
  'read',
  'read_everything',
  'update',
  'delete',
  'insert',
  'move',
  'without_context',
  'account_read',
  'account_update',
  'account_delete',
  'account_insert',
  'platform_read',
] as const
export type ProbeName = (typeof PROBES)[number]

/** `held`: the wall stood. `broken`: it let something through. `unproven`: there was no row to try it on. */
export type ProbeOutcome = 'held' | 'broken' | 'unproven'

export type ProbeResult = { table: string; probe: ProbeName; outcome: ProbeOutcome; detail: string | null }
export type TableResult = { table: string; ms: number; results: ProbeResult[] }

type Answer = { rows: number; refused: string | null; code: string | null }

/** Two companies that nobody has, each with the rows of a main account; the first with two sub-accounts as well. */
const [A, B, EAST, WEST] = [randomUUID, randomUUID, randomUUID, randomUUID].map((make) => make()) as [
  string,
  string,
  string,
  string,
]
const OWNERS: readonly Owner[] = [
  { tenant: A, account: null },
  { tenant: B, account: null },
  { tenant: A, account: EAST },
  { tenant: A, account: WEST },
]

/** Row-level security and missing rights both say 42501. */
const REFUSED = '42501'
/** A view of several tables, which nothing can be written through, whoever asks. */
const NOT_WRITABLE = '55000'
/** Keys and checks are looked at after the policies: a statement that fails there has passed the wall. */
const isPastTheWall = (code: string | null): boolean => code?.startsWith('23') ?? false

class Prober {
  readonly #client: pg.Client
  readonly #rows = new Map<string, MadeRow>()
  readonly #problems = new Map<string, string>()

  constructor(client: pg.Client) {
    this.#client = client
  }

  #key = (table: string, { tenant, account }: Owner) => `${table} ${tenant} ${account}`

  has = (table: string, owner: Owner): boolean => this.#rows.has(this.#key(table, owner))
  problemOf = (table: string, owner: Owner): string | null => this.#problems.get(this.#key(table, owner)) ?? null

  async #enter(tenant: string, account: string | null): Promise<void> {
    await this.#client.query('SELECT app.set_tenant_context($1::uuid, $2::uuid)', [tenant, account])
  }

  /** Makes a row of `table` for `owner` and keeps it until the transaction is rolled back. */
  async make(table: ProbedTable, owner: Owner): Promise<void> {
    await this.#client.query('SAVEPOINT made')
    try {
      await this.#enter(owner.tenant, owner.account)
      const { text, values } = insertFor(table, owner, (parent) => this.#parentOf(parent, owner))
      const made = await this.#client.query(`${text} RETURNING *`, values)
      this.#rows.set(this.#key(table.name, owner), made.rows[0])
      await this.#client.query('RELEASE made')
    } catch (error) {
      await this.#client.query('ROLLBACK TO made')
      this.#problems.set(this.#key(table.name, owner), error instanceof Error ? error.message : String(error))
    }
  }

  #parentOf(table: string, owner: Owner): MadeRow | undefined {
    return this.#rows.get(this.#key(table, owner)) ?? this.#rows.get(this.#key(table, { ...owner, account: null }))
  }

  /** The statement that would put a row of `owner` into `table`, whoever asks. */
  insertOf = (table: ProbedTable, owner: Owner) => insertFor(table, owner, (parent) => this.#parentOf(parent, owner))

  /** Asks in a context of its own and takes back whatever it did. */
  async ask(as: Owner | null, text: string, values: (string | null)[] = []): Promise<Answer> {
    await this.#client.query('SAVEPOINT asked')
    try {
      if (as) await this.#enter(as.tenant, as.account)
      else await this.#client.query("SET LOCAL app.current_tenant_id = ''; SET LOCAL app.current_sub_tenant_id = ''")
      const { rowCount } = await this.#client.query(text, values)
      return { rows: rowCount ?? 0, refused: null, code: null }
    } catch (error) {
      const { code, message } = error as pg.DatabaseError
      return { rows: 0, refused: message, code: code ?? null }
    } finally {
      await this.#client.query('ROLLBACK TO asked')
    }
  }
}

/** Nothing may come back, be touched or be written: no row, or a refusal by the database. */
function judged(table: ProbedTable, probe: ProbeName, { rows, refused, code }: Answer, isTried: boolean): ProbeResult {
  const result = { table: table.name, probe }
  const isRefusal = code === REFUSED || (table.isView && code === NOT_WRITABLE)
  if (rows > 0 || isPastTheWall(code)) return { ...result, outcome: 'broken', detail: refused }
  if (refused && !isRefusal) return { ...result, outcome: 'unproven', detail: refused }
  return isTried ? { ...result, outcome: 'held', detail: null } : { ...result, outcome: 'unproven', detail: null }
}

async function probeTable(prober: Prober, table: ProbedTable): Promise<ProbeResult[]> {
  const name = pg.escapeIdentifier(table.name)
  const [mine, theirs, east, west] = OWNERS as [Owner, Owner, Owner, Owner]
  // Where the app may not even write, what is there already is what a stranger must not see.
  const isThere = !table.mayInsert || prober.has(table.name, mine)
  const isBoth = !table.mayInsert || (isThere && prober.has(table.name, theirs))
  const problem = prober.problemOf(table.name, mine) ?? prober.problemOf(table.name, theirs)
  const results: ProbeResult[] = []
  const note = (probe: ProbeName, answer: Answer, isTried: boolean, why: string | null = problem) => {
    const result = judged(table, probe, answer, isTried)
    results.push(result.outcome === 'unproven' && !result.detail ? { ...result, detail: why } : result)
  }
  const write = async (probe: ProbeName, as: Owner, owner: Owner) => {
    try {
      const { text, values } = prober.insertOf(table, owner)
      note(probe, await prober.ask(as, text, values), true)
    } catch (error) {
      note(probe, { rows: 0, refused: null, code: null }, false, (error as Error).message)
    }
  }
  const ofMine = `FROM ${name} WHERE tenant_id = '${A}'`
  note('read', await prober.ask(theirs, `SELECT 1 ${ofMine} LIMIT 1`), isThere)
  const foreign = `SELECT 1 FROM ${name} WHERE tenant_id IS DISTINCT FROM '${B}' LIMIT 1`
  note('read_everything', await prober.ask(theirs, foreign), isThere)
  const touch = `UPDATE ${name} SET tenant_id = tenant_id WHERE tenant_id = '${A}'`
  note('update', await prober.ask(theirs, touch), isThere)
  note('delete', await prober.ask(theirs, `DELETE ${ofMine}`), isThere)
  await write('insert', theirs, mine)
  const move = `UPDATE ${name} SET tenant_id = '${A}' WHERE tenant_id = '${B}'`
  note('move', await prober.ask(theirs, move), isBoth)
  note('without_context', await prober.ask(null, `SELECT 1 FROM ${name} LIMIT 1`), isThere)
  if (!table.hasAccount) return results
  const isWest = !table.mayInsert || prober.has(table.name, west)
  const whyNot = prober.problemOf(table.name, west)
  const ofWest = `tenant_id = '${A}' AND sub_tenant_id = '${WEST}'`
  note('account_read', await prober.ask(east, `SELECT 1 FROM ${name} WHERE ${ofWest} LIMIT 1`), isWest, whyNot)
  const touchWest = `UPDATE ${name} SET tenant_id = tenant_id WHERE ${ofWest}`
  note('account_update', await prober.ask(east, touchWest), isWest, whyNot)
  note('account_delete', await prober.ask(east, `DELETE FROM ${name} WHERE ${ofWest}`), isWest, whyNot)
  await write('account_insert', east, west)
  return results
}

/** A view shows the rows of one account, and can only be read. */
async function probeView(prober: Prober, view: ProbedTable): Promise<ProbeResult[]> {
  const name = pg.escapeIdentifier(view.name)
  const [mine, theirs, east] = [
    { tenant: A, account: A },
    { tenant: B, account: B },
    { tenant: A, account: EAST },
  ] as const
  const seesOwn = async (owner: Owner) => (await prober.ask(owner, `SELECT 1 FROM ${name} LIMIT 1`)).rows > 0
  const isThere = await seesOwn(mine)
  const results: ProbeResult[] = []
  const note = async (probe: ProbeName, as: Owner | null, text: string, isTried = isThere) => {
    const result = judged(view, probe, await prober.ask(as, text), isTried)
    const why = 'the view shows nobody anything'
    results.push(result.outcome === 'unproven' && !result.detail ? { ...result, detail: why } : result)
  }
  await note('read', theirs, `SELECT 1 FROM ${name} WHERE tenant_id = '${A}' LIMIT 1`)
  await note('read_everything', theirs, `SELECT 1 FROM ${name} WHERE tenant_id IS DISTINCT FROM '${B}' LIMIT 1`)
  await note('update', mine, `UPDATE ${name} SET tenant_id = tenant_id`)
  await note('delete', mine, `DELETE FROM ${name}`)
  await note('without_context', null, `SELECT 1 FROM ${name} LIMIT 1`)
  // Each account has one row of each table: a second one is somebody else's.
  await note('account_read', east, `SELECT 1 FROM ${name} OFFSET 1 LIMIT 1`, await seesOwn(east))
  return results
}

/** The app's tenant role has no business in the platform plane: not one table may be readable. */
async function probePlatform(client: pg.Client, prober: Prober): Promise<TableResult> {
  const startedAt = performance.now()
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') ORDER BY 1`,
    [PLATFORM_SCHEMA],
  )
  const results: ProbeResult[] = []
  for (const { name } of rows) {
    const table = `${PLATFORM_SCHEMA}.${name}`
    const answer = await prober.ask(null, `SELECT 1 FROM ${PLATFORM_SCHEMA}.${pg.escapeIdentifier(name)} LIMIT 1`)
    const isOpen = answer.code !== REFUSED
    results.push({ table, probe: 'platform_read', outcome: isOpen ? 'broken' : 'held', detail: null })
  }
  return { table: PLATFORM_SCHEMA, ms: Math.round(performance.now() - startedAt), results }
}

/**
 * Attacks every table and view of a schema of tenant tables as the app's own role, between two companies that exist only inside one
 * transaction, which is rolled back. Nobody's rows are read or touched.
 * @param appUrl address with the login of the app's own role
 */
export async function probeIsolation(appUrl: string, schema: string): Promise<TableResult[]> {
  const client = new pg.Client({ connectionString: appUrl, statement_timeout: 20_000, lock_timeout: 2_000 })
  await client.connect()
  try {
    await client.query(`SET search_path = ${pg.escapeIdentifier(schema)}, app`)
    const tables = await readProbedTables(client, schema)
    await client.query('BEGIN')
    const prober = new Prober(client)
    for (const owner of OWNERS) {
      const made = tables.filter(({ mayInsert, hasAccount }) => mayInsert && (hasAccount || owner.account === null))
      for (const table of made) await prober.make(table, owner)
    }
    const probed: TableResult[] = []
    for (const table of tables) {
      const startedAt = performance.now()
      const results = await (table.isView ? probeView : probeTable)(prober, table)
      probed.push({ table: table.name, ms: Math.round(performance.now() - startedAt), results })
    }
    probed.push(await probePlatform(client, prober))
    await client.query('ROLLBACK')
    return probed
  } finally {
    await client.end()
  }
}
