import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort, isPortFree } from '../ports.mjs'
import { Refusal } from '../terminal.mjs'
import {
  clearStaleServer,
  clusterAt,
  ensureDatabase,
  initialise,
  serverSpec,
  urlFor,
  waitUntilReady,
} from './cluster.mjs'

const DATABASE = 'livery'

/** The port of the last start where it is still free, so that tools keep their connection settings. */
async function rememberedPort(dataDir) {
  const file = path.join(dataDir, 'postgres.json')
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).port : undefined
  if (known && (await isPortFree(known, '127.0.0.1'))) return known
  const port = await freePort()
  writeFileSync(file, JSON.stringify({ port }))
  return port
}

/** Lost connections and failed statements are the clients' to report; here only what ends the server counts. */
const worthShowing = (line) => (/\bPANIC\b|could not|No space left/.test(line) ? line : undefined)

/**
 * Starts the PostgreSQL of this data folder as a service of the crew.
 * @param {{dataDir: string, password: string, keeper: import('../keeper.mjs').Keeper, crew: import('../crew.mjs').Crew,
 *   settings?: Record<string, string>}} options
 * @returns {Promise<string>} the owner's address of the product's database
 */
export async function startEmbedded({ dataDir, password, keeper, crew, settings }) {
  const cluster = clusterAt(dataDir, 'postgres')
  await initialise(keeper, cluster, password)
  await clearStaleServer(cluster)
  const port = await rememberedPort(dataDir)
  const service = crew.start(serverSpec(cluster, port, settings), worthShowing)
  try {
    await waitUntilReady(urlFor(port, password, 'postgres'), () => service.isRunning)
  } catch (error) {
    throw new Refusal(`${error.message}\n${service.lastLines.slice(-8).join('\n')}`)
  }
  await ensureDatabase(urlFor(port, password, 'postgres'), DATABASE)
  return urlFor(port, password, DATABASE)
}
