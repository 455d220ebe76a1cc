import pg from 'pg'
import { inject } from 'vitest'
import { disconnectAll, listen } from '@/lib/db'
import { ensureRoles } from '@/lib/db/roles'
import { env, forgetEnvironment } from '@/lib/kernel'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the server that this run started. */
    databaseServerUrl: string
    /** The migrated database that clones are made of; nobody connects to it. */
    databaseTemplate: string
    /** One migrated database for each of vitest's workers. */
    workerDatabaseUrls: string[]
    testDataDir: string
  }
}

/** The address of the database `name` on the server of `serverUrl`. */
export function databaseUrlOn(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.toString()
}

const databaseNameOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

/** Clones `template` into the new database `name`, with its login roles. */
export async function cloneDatabase(serverUrl: string, template: string, name: string): Promise<string> {
  const url = databaseUrlOn(serverUrl, name)
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    // Roles belong to the whole server: one clone at a time.
    await client.query("SELECT pg_advisory_lock(hashtext('clone'))")
    await client.query(
      `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY FILE_COPY`,
    )
    await ensureRoles(client, url)
  } finally {
    await client.end()
  }
  return url
}

/** The owner's address of this worker's database, migrated. Other test files use it before and after. */
export function testDatabaseUrl(): string {
  const urls = inject('workerDatabaseUrls')
  const url = urls[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % urls.length]
  if (!url) throw new Error('the test databases were not made: see vitest.config.ts, globalSetup')
  return url
}

let made = 0

/** A database for one test alone: `migrated`, or `empty` to migrate it in the test. */
export async function freshDatabaseUrl(state: 'migrated' | 'empty'): Promise<string> {
  made += 1
  const name = `fresh_${process.pid}_${made}_${Date.now().toString(36)}`
  const template = state === 'migrated' ? inject('databaseTemplate') : 'template1'
  return cloneDatabase(inject('databaseServerUrl'), template, name)
}

const HEARS = 'test_turns'

/**
 * The process's connections turn to another database. Who listens is told as when a database comes back: it forgets what it
 * kept of the former one.
 */
async function turnTo(url: string): Promise<void> {
  const former = databaseNameOf(env().DATABASE_URL)
  let heard = Promise.withResolvers<void>()
  const stop = listen(HEARS, { onMessage: () => {}, onUp: () => heard.resolve() })
  await heard.promise
  heard = Promise.withResolvers<void>()
  process.env.DATABASE_URL = url
  forgetEnvironment()
  await disconnectAll()
  const client = new pg.Client({ connectionString: inject('databaseServerUrl') })
  await client.connect()
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [former])
  await client.end()
  await heard.promise
  stop()
}

/**
 * Gives this test file a database of its own, for tests that start processes which work on everything they find. The
 * next file in the same process has the worker's again.
 */
export async function useFreshDatabase(): Promise<void> {
  await turnTo(await freshDatabaseUrl('migrated'))
}

/** After a file that may have used a database of its own. */
export async function leaveFreshDatabase(): Promise<void> {
  if (process.env.DATABASE_URL !== testDatabaseUrl()) await turnTo(testDatabaseUrl())
}
