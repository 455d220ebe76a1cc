// Playwright's global set-up: the product as `npm start` brings it up, with data of its own on free ports.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../supervisor/paths.mjs'
import { freePortWithNeighbours } from '../supervisor/ports.mjs'
import { withoutSettings } from './plain-environment.mjs'

const READY = /^Ready: (\S+)$/m

/** Against a product that runs already (E2E_DATA_DIR), as its supervisor wrote down. */
function alreadyRunning(dataDir) {
  const { url } = JSON.parse(readFileSync(path.join(dataDir, 'supervisor.json'), 'utf8'))
  process.env.E2E_BASE_URL = url
}

/** Starts the product and resolves when it says that it is ready. */
export async function startProductUnderTest(dataDir, port) {
  const env = { ...(await withoutSettings()), DATA_DIR: dataDir, PORT: String(port) }
  const child = spawn(process.execPath, ['scripts/supervisor.mjs', '--no-env-file'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = once(child, 'exit')
  const url = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        const match = READY.exec(output)
        if (match) resolve(match[1])
      })
    }
    void ended.then(([code]) => reject(new Error(`The product did not start (${code}):\n${output}`)))
  })
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export default async function setup() {
  if (process.env.E2E_DATA_DIR) return alreadyRunning(process.env.E2E_DATA_DIR)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'livery-e2e-'))
  chmodSync(dataDir, 0o711)
  const product = await startProductUnderTest(dataDir, await freePortWithNeighbours())
  process.env.E2E_BASE_URL = product.url
  process.env.E2E_DATA_DIR = dataDir
  return async () => {
    await product.stop()
    const logs = path.join(dataDir, 'logs')
    if (existsSync(logs)) cpSync(logs, path.join(root, 'test-results/logs'), { recursive: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
}
