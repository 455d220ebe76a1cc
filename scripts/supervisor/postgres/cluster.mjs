import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { commandOf, waitForEnd } from '../processes.mjs'
import { Refusal, say } from '../terminal.mjs'
import { canReach, postgresAccount, reachableFolder } from './account.mjs'
import { postgresBinaries } from './binaries.mjs'

export const SUPERUSER = 'postgres'

/** Its own time zone, locale and messages, whatever the machine's are. */
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '' }

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** For databases that are thrown away: nothing needs to survive a power cut. */
export const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_senders: '0',
  wal_level: 'minimal',
}

/**
 * A PostgreSQL data folder and how to run the server on it.
 * @typedef {{folder: string, account: import('./account.mjs').Account | undefined,
 *   binaries: {initdb: string, postgres: string}}} Cluster
 */

/**
 * Where the cluster `name` below `parent` stands. As root the folder must be reachable for user `postgres`; where it is
 * not, it lies in a system folder named after `parent`.
 * @returns {Cluster}
 */
export function clusterAt(parent, name) {
  mkdirSync(parent, { recursive: true })
  const account = postgresAccount()
  const binaries = postgresBinaries(account)
  if (!account) return { folder: path.join(parent, name), account, binaries }
  chmodSync(parent, 0o711) // to pass through, not to list
  if (passes(account, parent)) {
    return { folder: path.join(parent, name), account, binaries }
  }
  const id = createHash('sha256').update(path.resolve(parent)).digest('hex').slice(0, 12)
  const elsewhere = reachableFolder(account, path.join('livery', id))
  say(`PostgreSQL runs as user "postgres", who cannot reach ${parent}: its data is in ${elsewhere}`)
  return { folder: path.join(elsewhere, name), account, binaries }
}

/** Whether the account may enter `folder`, which it need not be able to list. */
function passes(account, folder) {
  const probe = path.join(folder, `.reach-${process.pid}`)
  writeFileSync(probe, '')
  try {
    return canReach(account, probe)
  } finally {
    rmSync(probe)
  }
}

const own = (cluster, file) => cluster.account && chownSync(file, cluster.account.uid, cluster.account.gid)

/**
 * Runs a program as the owner of the cluster.
 * @param {import("../keeper.mjs").Keeper} keeper
 */
export function runToEnd(keeper, cluster, command, args) {
  return new Promise((resolve, reject) => {
    const child = keeper.spawn(command, args, { env: ENVIRONMENT, cwd: '/', ...cluster.account })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Refusal(`${path.basename(command)} ended with ${code}:\n${output}`)),
    )
  })
}

const majorOf = (cluster) => readFileSync(path.join(cluster.folder, 'PG_VERSION'), 'utf8').trim()

/** Makes the data folder when it is missing; a half-made one of a killed start is made anew. */
export async function initialise(keeper, cluster, password) {
  if (existsSync(path.join(cluster.folder, 'PG_VERSION'))) {
    const version = await runToEnd(keeper, cluster, cluster.binaries.postgres, ['--version'])
    const wanted = /(\d+)/.exec(version)?.[1]
    if (majorOf(cluster) === wanted) return false
    throw new Refusal(
      `The data in ${cluster.folder} is of PostgreSQL ${majorOf(cluster)}, the installed one is ${wanted}. Dump it with the old version and restore it, see docs/operations.md.`,
    )
  }
  const fresh = `${cluster.folder}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  own(cluster, fresh)
  const passwordFile = `${fresh}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  own(cluster, passwordFile)
  try {
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const access = [`--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    await runToEnd(keeper, cluster, cluster.binaries.initdb, ['-D', fresh, ...access, ...locale, '--no-instructions'])
  } finally {
    rmSync(passwordFile)
  }
  renameSync(fresh, cluster.folder)
  return true
}

/**
 * A server that survived (its watchdog was killed too) is stopped; a lock file whose process id now belongs to another
 * program, on which PostgreSQL itself would stumble, is removed.
 */
export async function clearStaleServer(cluster) {
  const file = path.join(cluster.folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const command = commandOf(pid)
  if (command === '') return // PostgreSQL sees by itself that this one is gone
  if (!(command.includes('postgres') && command.includes(cluster.folder))) {
    rmSync(file)
    return
  }
  say(`PostgreSQL of a killed run is still up (process ${pid}); stopping it …`)
  process.kill(pid, 'SIGINT')
  if (await waitForEnd(pid, 15_000)) return
  process.kill(pid, 'SIGQUIT')
  if (!(await waitForEnd(pid, 10_000))) throw new Refusal(`PostgreSQL (process ${pid}) does not stop. End it by hand.`)
}

/** What a `Supervised` needs to run the server. */
export function serverSpec(cluster, port, extra = {}) {
  const settings = { ...SETTINGS, port: String(port), ...extra }
  return {
    name: 'postgres',
    kind: /** @type {const} */ ('database'),
    command: cluster.binaries.postgres,
    args: ['-D', cluster.folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: ENVIRONMENT,
    cwd: '/',
    ...cluster.account,
    stopSignal: /** @type {const} */ ('SIGINT'), // fast shutdown: open transactions are rolled back
    stopTimeoutMs: 30_000,
    beforeStart: () => clearStaleServer(cluster),
  }
}

export const urlFor = (port, password, database) =>
  `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03']) // 57P03: the database system is starting up

/** @param {() => boolean} isRunning whether it still makes sense to wait */
export async function waitUntilReady(url, isRunning, waitMs = 60_000) {
  const deadline = Date.now() + waitMs
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => {}) // `connect` reports it
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (error.code === '28P01') throw new Refusal('PostgreSQL refuses the password of secrets.json in DATA_DIR.')
      if (!NOT_YET.has(error.code)) throw error
      if (!isRunning()) throw new Refusal('PostgreSQL ended while it was starting')
      if (Date.now() > deadline) throw new Refusal('PostgreSQL did not get ready in time')
      await sleep(40)
    }
  }
}

/** @returns {Promise<boolean>} whether the database was made now */
export async function ensureDatabase(adminUrl, database) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount) return false
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
    return true
  } finally {
    await client.end()
  }
}
