import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { PLATFORM_SCHEMA, type Plane, SHARED_TENANT_SCHEMA } from './planes'
import { ensureRoles } from './roles'
import { splitSql } from './split-sql'

type Migration = { name: string; sql: string; checksum: string }

/** What one run did to one plane of one placement. */
export type MigrationReport = { plane: Plane; schema: string; applied: string[]; alreadyApplied: number }

const LOCK_KEY = 7_241_983_310
const NO_TRANSACTION = /^\s*--\s*no-transaction\b/

async function readMigrations(plane: Plane): Promise<Migration[]> {
  const folder = path.join(process.cwd(), 'prisma', plane, 'migrations')
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((e) => e.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0)`

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const inTransaction = !NO_TRANSACTION.test(migration.sql)
  if (inTransaction) await client.query('BEGIN')
  try {
    for (const statement of splitSql(migration.sql)) await client.query(statement)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    if (inTransaction) await client.query('COMMIT')
  } catch (error) {
    if (inTransaction) await client.query('ROLLBACK')
    throw new Error(`migration ${migration.name} failed`, { cause: error })
  }
}

/**
 * Brings one plane in one schema up to date. A migration is one transaction (unless its first line says
 * `-- no-transaction`), so a stopped run resumes with the next one.
 * @throws when a migration that was applied has been edited since
 */
export async function migratePlane(client: pg.Client, plane: Plane, schema: string): Promise<MigrationReport> {
  const name = pg.escapeIdentifier(schema)
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${name}`)
  await client.query(`SET search_path = ${name}, app`)
  await client.query(HISTORY)
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const done = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  const applied: string[] = []
  for (const migration of await readMigrations(plane)) {
    const checksum = done.get(migration.name)
    if (checksum === migration.checksum) continue
    if (checksum) throw new Error(`migration ${migration.name} was edited after it had been applied`)
    await apply(client, migration)
    applied.push(migration.name)
  }
  return { plane, schema, applied, alreadyApplied: done.size }
}

/** pg-boss brings its own versioned schema; the app's role only works in it. */
async function migrateQueue(ownerUrl: string, client: pg.Client): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'pgboss', schedule: false, supervise: false, max: 1 })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
  await client.query('GRANT USAGE, CREATE ON SCHEMA pgboss TO app_platform')
  await client.query('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA pgboss TO app_platform')
  await client.query('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO app_platform')
  await client.query('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO app_platform')
}

/**
 * Roles, both planes of the main database and every further placement in it, and the job queue.
 * Safe to run from several processes at once: an advisory lock lets one work and the others wait.
 */
export async function migrateAll(ownerUrl: string): Promise<MigrationReport[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY])
    await ensureRoles(client, ownerUrl)
    const reports = [await migratePlane(client, 'platform', PLATFORM_SCHEMA)]
    const { rows } = await client.query<{ schema_name: string }>(
      `SELECT schema_name FROM ${PLATFORM_SCHEMA}.placement WHERE kind <> 'database' ORDER BY id`,
    )
    for (const schema of new Set([SHARED_TENANT_SCHEMA, ...rows.map((row) => row.schema_name)])) {
      reports.push(await migratePlane(client, 'tenant', schema))
    }
    await migrateQueue(ownerUrl, client)
    return reports
  } finally {
    await client.end()
  }
}
