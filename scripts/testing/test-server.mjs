import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Keeper } from '../supervisor/keeper.mjs'
import { buildFolder } from '../supervisor/paths.mjs'
import { freePort } from '../supervisor/ports.mjs'
import {
  clusterAt,
  ensureDatabase,
  initialise,
  runToEnd,
  serverSpec,
  THROW_AWAY,
  urlFor,
  waitUntilReady,
} from '../supervisor/postgres/cluster.mjs'
import { birthOf } from '../supervisor/processes.mjs'
import { hashOf } from '../supervisor/stamps.mjs'
import { Supervised } from '../supervisor/supervised.mjs'

const PARENT = path.join(buildFolder, 'test-postgres')
const TEMPLATE = 'template_livery'
/** The server listens on the loopback address only and lives as long as the tests. */
const PASSWORD = 'test'

/** Everything that decides what a migrated database looks like. */
const SOURCES = ['prisma/platform/migrations', 'prisma/tenant/migrations', 'lib/db', 'package-lock.json']

const isTest = (file) => file.endsWith('.test.ts')

async function serve(keeper, cluster) {
  const port = await freePort()
  const lines = []
  const log = { lastLines: lines, write: (line) => lines.push(line), attach: (child) => child.stderr.resume() }
  const settings = { ...THROW_AWAY, shared_buffers: '128MB' }
  const service = new Supervised(serverSpec(cluster, port, settings), keeper, log, () => {})
  service.start()
  await waitUntilReady(urlFor(port, PASSWORD, 'postgres'), () => service.isRunning)
  return { port, service }
}

const within = (cluster, name) => ({ ...cluster, folder: path.join(path.dirname(cluster.folder), name) })

/** What other runs left behind: migrated clusters of older sources, and working copies of runs that were killed. */
function sweep(folder, key) {
  for (const name of readdirSync(folder)) {
    const pid = /^(?:run|new)-(\d+)/.exec(name)?.[1]
    const isOld = pid ? birthOf(Number(pid)) === undefined : name !== key
    if (isOld) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/** A stopped cluster with the migrated template in it, kept for the next run. */
async function makeMigrated(keeper, cluster, migrate) {
  const draft = within(cluster, `new-${process.pid}`)
  await initialise(keeper, draft, PASSWORD)
  const { port, service } = await serve(keeper, draft)
  try {
    await ensureDatabase(urlFor(port, PASSWORD, 'postgres'), TEMPLATE)
    await migrate(urlFor(port, PASSWORD, TEMPLATE))
  } finally {
    await service.stop()
  }
  if (existsSync(cluster.folder)) rmSync(draft.folder, { recursive: true })
  else renameSync(draft.folder, cluster.folder)
}

/**
 * A PostgreSQL of its own for one run of tests, in well under a second when the migrations have not changed since the
 * last one: the migrated cluster is kept and copied.
 * @param {(url: string) => Promise<void>} migrate
 * @returns {Promise<{url: string, template: string, stop: () => Promise<void>}>}
 */
export async function startTestServer(migrate) {
  const keeper = new Keeper()
  const key = hashOf(SOURCES, (file) => !isTest(file)).slice(0, 16)
  const migrated = clusterAt(PARENT, key)
  const copy = within(migrated, `run-${process.pid}`)
  try {
    if (!existsSync(migrated.folder)) await makeMigrated(keeper, migrated, migrate)
    sweep(path.dirname(migrated.folder), key)
    await runToEnd(keeper, { ...migrated, account: undefined }, 'cp', ['-Rp', migrated.folder, copy.folder])
    const { port, service } = await serve(keeper, copy)
    return {
      url: urlFor(port, PASSWORD, 'postgres'),
      template: TEMPLATE,
      async stop() {
        await service.stop()
        await keeper.close()
        rmSync(copy.folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await keeper.close()
    throw error
  }
}
