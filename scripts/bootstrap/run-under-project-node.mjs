// No dependency and nothing newer than Node 18 in this folder: it runs before `npm ci`.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './ensure-installed.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const isRecent = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

/**
 * The Node of the lockfile (package `node`), or the one at hand where that one does not run (musl) and is recent.
 * @returns {string} path of the executable
 */
export function projectNode() {
  const own = path.join(root, 'node_modules/node/bin/node')
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  if (isRecent(process.version)) return process.execPath
  throw new Error(
    `The Node that came with the packages does not run on this machine, and ${process.version} is too old: Node >= 22.12 is needed.`,
  )
}

/** npm killed without a chance to tell its child leaves this process with another parent. */
function onLostParent(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 1000).unref()
}

/**
 * Installs what is missing and runs `scripts/<script>` under the project's Node; Ctrl-C and the exit code pass through.
 * @returns {Promise<number>} the exit code
 */
export async function runUnderProjectNode(script, args) {
  try {
    await ensureInstalled(root)
    const node = projectNode()
    return await new Promise((resolve, reject) => {
      const child = spawn(
        node,
        ['--disable-warning=ExperimentalWarning', path.join(root, 'scripts', script), ...args],
        {
          cwd: root,
          stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
        },
      )
      const forward = (signal) => child.kill(signal)
      process.on('SIGINT', forward).on('SIGTERM', forward).on('SIGHUP', forward)
      onLostParent(() => child.kill('SIGTERM'))
      child.once('error', reject)
      child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
    })
  } catch (error) {
    console.error(error.message)
    return 1
  }
}
