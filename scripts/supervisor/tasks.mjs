import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { taskNames } from './bundle.mjs'
import { operatorEnvironment } from './environment.mjs'
import { runningInstance } from './instance.mjs'
import { asService } from './long-running.mjs'
import { resolveDataDir, root } from './paths.mjs'
import { freePortWithNeighbours } from './ports.mjs'
import { compiledTask, startDatabase, startProduct } from './product.mjs'
import { withRun } from './run.mjs'
import { Refusal, sayOnStderr } from './terminal.mjs'

/** Tasks that measure or use the whole running product; the others need the database alone. */
const NEEDS_PRODUCT = new Set(['bench'])

function execute(run, file, args) {
  return new Promise((resolve, reject) => {
    const service = asService([file, ...args], run.env)
    const child = run.keeper.spawn(process.execPath, service.args, {
      env: service.env,
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs `work` on an installation of its own, which is removed afterwards: what a measurement writes never meets the
 * demo's data.
 */
async function apart(given, name, work) {
  const dataDir = mkdtempSync(path.join(tmpdir(), `livery-${name}-`))
  chmodSync(dataDir, 0o711) // PostgreSQL's user passes through
  const own = [
    'ROOT_DOMAIN',
    'SANDBOX_PORT',
    'SANDBOX_SMTP_PORT',
    'SANDBOX_DNS_PORT',
    'SANDBOX_IMAP_PORT',
    'DATABASE_URL',
  ]
  const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !own.includes(key)))
  try {
    return await work({ ...rest, DATA_DIR: dataDir, PORT: String(await freePortWithNeighbours()) })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/**
 * Runs `scripts/tasks/<name>.ts` to its end.
 * @returns {Promise<number>} its exit code
 */
export async function runTask(name, args) {
  if (!taskNames().includes(name)) throw new Refusal(`There is no task ${name}. Tasks: ${taskNames().join(', ')}.`)
  sayOnStderr() // stdout is the task's
  const given = operatorEnvironment()
  if (NEEDS_PRODUCT.has(name)) {
    return apart(given, name, (own) =>
      withRun({ given: own }, async (run) => {
        await startProduct(run)
        return execute(run, await compiledTask(run, name), args)
      }),
    )
  }
  const guestOf = runningInstance(resolveDataDir(given.DATA_DIR ?? '.data'))
  if (guestOf && !guestOf.databaseUrl) {
    throw new Refusal(`Process ${guestOf.pid} is just starting; try again when it is ready.`)
  }
  return withRun({ given, guestOf }, async (run) => {
    if (!guestOf) await startDatabase(run)
    return execute(run, await compiledTask(run, name), args)
  })
}
