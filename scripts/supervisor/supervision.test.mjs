import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { freePortWithNeighbours } from './ports.mjs'
import { birthOf, commandOf } from './processes.mjs'

const PRODUCT = path.join(import.meta.dirname, 'fixtures/fake-product.mjs')

vi.setConfig({ testTimeout: 90_000 })

let dataDir
let port
const started = []

// One folder for all: making a database takes longer than everything else.
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'livery-supervision-'))
})

beforeEach(async () => {
  port = await freePortWithNeighbours()
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

afterEach(async () => {
  for (const run of started.splice(0)) {
    run.child.kill('SIGTERM')
    await run.ended
  }
  await until(
    () => processesOfRun().length === 0,
    () => `the end of ${processesOfRun().map(commandOf)}`,
  )
})

function start(env = {}) {
  const child = spawn(process.execPath, [PRODUCT], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run = { child, output: '', ended: once(child, 'exit').then(([code, signal]) => code ?? signal) }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (run.output += chunk))
  started.push(run)
  return run
}

/** Where the embedded database is not what the test is about, that of the tests saves the time to make one. */
const withOwnDatabase = (env = {}) => start({ DATABASE_URL: inject('databaseServerUrl'), ...env })

async function until(condition, what, limitMs = 30_000) {
  const deadline = Date.now() + limitMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`did not happen: ${typeof what === 'function' ? what() : what}`)
    await sleep(50)
  }
}

const ready = (run) =>
  until(
    () => run.output.includes('Ready: '),
    () => `ready; output: ${run.output}`,
  )

const ask = async (where = '/') => (await fetch(`http://127.0.0.1:${port}${where}`)).text()

const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

/** Every process of this run: their environment, or for PostgreSQL the command line, names the data folder. */
function processesOfRun() {
  return processes().filter((pid) => {
    if (birthOf(pid) === undefined || pid === process.pid) return false
    if (commandOf(pid).includes(dataDir)) return true
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${dataDir}`)
    } catch {
      return false // gone, or another user's
    }
  })
}

const instance = () => JSON.parse(readFileSync(path.join(dataDir, 'supervisor.json'), 'utf8'))

describe('a run', () => {
  it('starts, keeps its secrets to itself, and stops as a whole on SIGTERM', async () => {
    const run = start()
    await ready(run)
    expect(Number(await ask())).toBeGreaterThan(0)
    expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(processesOfRun().length).toBeGreaterThan(3)

    run.child.kill('SIGTERM')
    expect(await run.ended).toBe(0)
    // The system may still be clearing the last of them away.
    await expect.poll(processesOfRun, { timeout: 2_000 }).toEqual([])
    expect(existsSync(path.join(dataDir, 'supervisor.json'))).toBe(false)
    expect(existsSync(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  })

  it('leaves nothing running when it is killed, and the next one starts on the same data and port', async () => {
    const run = start()
    await ready(run)
    const databasePort = readFileSync(path.join(dataDir, 'postgres.json'), 'utf8')
    run.child.kill('SIGKILL')
    await run.ended
    // At once: the new start waits for the remains of the old one.
    const next = start()
    await ready(next)
    expect(next.output).not.toContain('in use')
    expect(readFileSync(path.join(dataDir, 'postgres.json'), 'utf8')).toBe(databasePort)
    next.child.kill('SIGKILL')
    await next.ended
    await until(
      () => processesOfRun().length === 0,
      () => `the end of ${processesOfRun().map(commandOf)}`,
      15_000,
    )
  })

  it('starts even when the watchdog was killed, too, and PostgreSQL is still up', async () => {
    const run = start()
    await ready(run)
    process.kill(run.child.pid, 'SIGSTOP') // so that it does not replace the watchdog
    process.kill(instance().keeperPid, 'SIGKILL')
    run.child.kill('SIGKILL')
    await run.ended
    for (const pid of processesOfRun()) if (!commandOf(pid).includes('postgres')) process.kill(pid, 'SIGKILL')
    expect(processesOfRun().length).toBeGreaterThan(0)
    const next = start()
    await ready(next)
    expect(next.output).toContain('still up')
  })

  it('replaces a watchdog that died', async () => {
    const run = start()
    await ready(run)
    process.kill(instance().keeperPid, 'SIGKILL')
    await sleep(500)
    run.child.kill('SIGKILL')
    await run.ended
    await until(() => processesOfRun().length === 0, 'the end of everything', 15_000)
  })

  it('is refused while another one holds the data folder, and told which', async () => {
    const run = withOwnDatabase()
    await ready(run)
    const second = withOwnDatabase({ PORT: String(await freePortWithNeighbours()) })
    expect(await second.ended).toBe(1)
    expect(second.output).toContain(`process ${run.child.pid}`)
    expect(second.output).toContain(`http://localhost:${port}`)
    expect(await ask()).toBeTruthy()
  })
})

describe('a service that crashes', () => {
  it('is started again', async () => {
    const run = withOwnDatabase()
    await ready(run)
    const before = await ask()
    await ask('/crash').catch(() => 'the connection is cut')
    await until(async () => (await ask().catch(() => before)) !== before, 'an answer of another process')
    expect(run.output).toContain('[web] ended with code 4')
  })

  it('ends the run with its last words when it does so again and again', async () => {
    const run = withOwnDatabase({ FAKE_CRASH: 'always' })
    expect(await run.ended).toBe(1)
    expect(run.output).toContain('times in a row')
    expect(run.output).toContain('the last words')
    expect(processesOfRun()).toEqual([])
  })

  it('may be the database', async () => {
    const run = start()
    await ready(run)
    const file = path.join(dataDir, 'postgres/postmaster.pid')
    const before = readFileSync(file, 'utf8').split('\n')[0]
    process.kill(Number(before), 'SIGKILL')
    const pid = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : before)
    await until(() => pid() !== before, 'another server')
  })
})

describe('what is wrong is named before anything is started', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT:'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET: at least 32 characters'],
    [{ SMTP_URL: 'mail.example.com' }, 'SMTP_URL: smtp://'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: postgresql://'],
    [{ NODE_ENV: 'production' }, 'ENCRYPTION_KEY: at least 32 characters'],
    [{ DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' }, 'DATABASE_URL: the database could not be reached'],
  ])('%o', async (env, message) => {
    const run = start(env)
    expect(await run.ended).toBe(1)
    expect(run.output).toContain(message)
    expect(existsSync(path.join(dataDir, 'supervisor.json'))).toBe(false)
  })

  it('a port that another program has', async () => {
    const other = net.createServer().listen(port)
    await once(other, 'listening')
    const run = start()
    expect(await run.ended).toBe(1)
    expect(run.output).toContain(`Port ${port} is in use`)
    expect(run.output).toContain('PORT=')
    other.close()
  })

  it('secrets that are gone while the data is there', async () => {
    const run = start()
    await ready(run)
    run.child.kill('SIGTERM')
    await run.ended
    await rm(path.join(dataDir, 'secrets.json'))
    const next = start()
    expect(await next.ended).toBe(1)
    expect(next.output).toContain('secrets.json is missing')
  })
})
