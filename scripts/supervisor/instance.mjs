import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { birthOf, waitForEnd } from './processes.mjs'
import { Refusal, say } from './terminal.mjs'

/** The longest time that the watchdog of a killed run needs, see keeper-process.mjs. */
const CLEAN_UP_MS = 20_000

/** @typedef {{pid: number, birth: string, keeperPid?: number, url?: string, databaseUrl?: string,
 *   processes?: Record<string, number>}} Instance */

const fileIn = (dataDir) => path.join(dataDir, 'supervisor.json')

function read(dataDir) {
  try {
    return /** @type {Instance} */ (JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return undefined // never started here, or the file was cut off by a kill
  }
}

/** @returns {Instance | undefined} the run that holds this data folder now */
export function runningInstance(dataDir) {
  const known = read(dataDir)
  return known && birthOf(known.pid) === known.birth ? known : undefined
}

/**
 * Takes the data folder for this process. A run that was killed is waited for until its watchdog has ended its children.
 * @returns {Promise<{tell: (facts: Partial<Instance>) => void, release: () => void, wasKilled: boolean}>}
 * @throws Refusal when another start holds it
 */
export async function takeInstance(dataDir) {
  mkdirSync(dataDir, { recursive: true })
  const running = runningInstance(dataDir)
  if (running) {
    const where = running.url ? ` at ${running.url}` : ''
    throw new Refusal(
      `Already running${where} (process ${running.pid}). Stop it with Ctrl-C or \`kill ${running.pid}\`, or start a second one with another DATA_DIR and PORT.`,
    )
  }
  const previous = read(dataDir)
  if (previous?.keeperPid && !(await waitForEnd(previous.keeperPid, 300))) {
    say('The previous run was killed; waiting until its processes have ended …')
    await waitForEnd(previous.keeperPid, CLEAN_UP_MS)
  }
  rmSync(fileIn(dataDir), { force: true })
  let own = { pid: process.pid, birth: birthOf(process.pid) }
  try {
    writeFileSync(fileIn(dataDir), JSON.stringify(own), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code === 'EEXIST') throw new Refusal('Another start of the same data folder was a moment quicker.')
    throw error
  }
  return {
    wasKilled: previous !== undefined,
    tell(facts) {
      own = { ...own, ...facts }
      writeFileSync(`${fileIn(dataDir)}.new`, JSON.stringify(own), { mode: 0o600 })
      renameSync(`${fileIn(dataDir)}.new`, fileIn(dataDir)) // whoever looks sees the old or the new, never half
    },
    release: () => rmSync(fileIn(dataDir), { force: true }),
  }
}
