import { existsSync } from 'node:fs'
import path from 'node:path'
import { whileBuilding } from './build-lock.mjs'
import { bundlePath, stopCompiler, watchProcess } from './bundle.mjs'
import { checkOwnDatabase } from './database.mjs'
import { demoFile, followAddress } from './demo.mjs'
import { asService } from './long-running.mjs'
import { root } from './paths.mjs'
import { requireFreePort } from './ports.mjs'
import { startEmbedded } from './postgres/embedded.mjs'
import { buildWeb, compileProcesses, generateClients, prepareAssets, runQuietly } from './prepare.mjs'
import { waitForOk } from './readiness.mjs'
import { step } from './terminal.mjs'

/**
 * One run of the product over one data folder.
 * @typedef {Awaited<ReturnType<typeof import('./environment.mjs').completeEnvironment>> & {
 *   keeper: import('./keeper.mjs').Keeper, crew: import('./crew.mjs').Crew, giveUpReason: () => string | undefined,
 *   wasKilled: boolean}} Run
 */

/** How long the ports of a killed run may stay busy. */
const PORTS_FREED_MS = 5_000

/** @param {Run} run */
export async function startDatabase({ env, dataDir, hasOwnDatabase, secrets, keeper, crew }) {
  if (hasOwnDatabase) await checkOwnDatabase(env.DATABASE_URL)
  else {
    const password = secrets.POSTGRES_PASSWORD
    env.DATABASE_URL = await step('Database started', () => startEmbedded({ dataDir, password, keeper, crew }))
  }
}

const runTask = ({ keeper, env }, name, ...args) =>
  runQuietly(keeper, name, ['--enable-source-maps', bundlePath(name), ...args], env)

/** The sources made ready to run and the database up to date, side by side. */
async function prepare(run, { isDev }) {
  const database = startDatabase(run)
  const migrated = async () => {
    await database
    await step('Database is up to date', () => runTask(run, 'migrate'))
  }
  const built = whileBuilding(async () => {
    await Promise.all([generateClients(run.keeper), prepareAssets()])
    await compileProcesses()
    await Promise.all([migrated(), !isDev && buildWeb(run.keeper, run.env)])
  })
  await Promise.all([database, built])
}

/** The sandbox stands for the outside world and is given none of the installation's secrets. */
const SANDBOX_VARIABLES = [
  'PATH',
  'HOME',
  'TZ',
  'NODE_ENV',
  'LOG_LEVEL',
  'DATA_DIR',
  'SANDBOX_PORT',
  'SANDBOX_SMTP_PORT',
  'SANDBOX_DNS_PORT',
  'SANDBOX_IMAP_PORT',
]

const node = (name, args, env) => ({
  name,
  command: process.execPath,
  ...asService(args, env),
  cwd: root,
})

function specs({ env }, { isDev }) {
  const sandboxEnv = Object.fromEntries(SANDBOX_VARIABLES.filter((key) => key in env).map((key) => [key, env[key]]))
  // No -H: bound to one address, Next turns rewrites into requests to itself and the tenant is lost.
  const next = ['node_modules/next/dist/bin/next', isDev ? 'dev' : 'start', '-p', env.PORT]
  return {
    sandbox: node('sandbox', [bundlePath('sandbox')], sandboxEnv),
    worker: { ...node('worker', [bundlePath('worker')], env), stopTimeoutMs: 20_000 },
    web: node('web', next, env),
  }
}

const baseUrlOf = ({ settings }) => `${settings.PUBLIC_PROTOCOL}://${settings.ROOT_DOMAIN}`

async function seedOnce(run) {
  if (existsSync(demoFile(run.dataDir))) return
  await step('Demo data seeded', () => runTask(run, 'seed', ...(run.isProduction ? ['--production'] : [])))
}

/**
 * Brings up everything and waits until it answers.
 * @param {Run} run
 * @returns {Promise<{baseUrl: string, mailbox: string, nameServer: string}>}
 */
export async function startProduct(run, { isDev = false } = {}) {
  const { settings, crew } = run
  const waitMs = run.wasKilled ? PORTS_FREED_MS : 0
  await requireFreePort('PORT', settings.PORT, waitMs)
  await requireFreePort('SANDBOX_PORT', settings.SANDBOX_PORT, waitMs)
  await requireFreePort('SANDBOX_SMTP_PORT', settings.SANDBOX_SMTP_PORT, waitMs)
  await requireFreePort('SANDBOX_DNS_PORT', settings.SANDBOX_DNS_PORT, waitMs)
  await requireFreePort('SANDBOX_IMAP_PORT', settings.SANDBOX_IMAP_PORT, waitMs)
  await prepare(run, { isDev })

  const { sandbox, worker, web } = specs(run, { isDev })
  crew.start(sandbox)
  crew.start(worker)
  crew.start(web)
  if (!isDev) stopCompiler()
  else {
    for (const name of ['sandbox', 'worker']) await watchProcess(name, () => void crew.get(name)?.restart())
  }
  const address = { port: settings.PORT, host: settings.ROOT_DOMAIN, path: '/api/health/ready' }
  await step('Web, worker and sandbox started', () => waitForOk(address, run.giveUpReason))
  await seedOnce(run)
  const baseUrl = baseUrlOf(run)
  followAddress(run.dataDir, baseUrl)
  const sandboxUrl = `http://localhost:${settings.SANDBOX_PORT}`
  return { baseUrl, mailbox: `${sandboxUrl}/mail`, nameServer: `${sandboxUrl}/dns` }
}

/** Where the compiled task `name` is, compiled anew. */
export async function compiledTask(run, name) {
  await whileBuilding(async () => {
    await generateClients(run.keeper)
    await compileProcesses()
  })
  return path.relative(root, bundlePath(name))
}
