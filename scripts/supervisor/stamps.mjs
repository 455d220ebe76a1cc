import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildFolder, root } from './paths.mjs'

const SKIPPED = new Set(['node_modules', 'generated', '.DS_Store'])

function* filesUnder(file) {
  if (!existsSync(file)) return
  if (!statSync(file).isDirectory()) {
    yield file
    return
  }
  for (const name of readdirSync(file).sort()) if (!SKIPPED.has(name)) yield* filesUnder(path.join(file, name))
}

/**
 * One hash over the contents of files and folders (relative to the checkout; missing ones count as missing).
 * @param {string[]} paths
 * @param {(file: string) => boolean} [counts] leaves out files that cannot change the result
 */
export function hashOf(paths, counts = () => true) {
  const hash = createHash('sha256')
  for (const start of paths) {
    for (const file of filesUnder(path.join(root, start))) {
      const name = path.relative(root, file)
      if (counts(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

const stampFile = (name) => path.join(buildFolder, `${name}.stamp`)

const isFresh = (name, hash) => existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === hash

/**
 * Runs `work` unless it was done for the same inputs and its output is still there.
 * @param {string} name
 * @param {string} hash of the inputs
 * @param {string[]} outputs paths relative to the checkout that must exist
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it ran
 */
export async function onceFor(name, hash, outputs, work) {
  if (isFresh(name, hash) && outputs.every((file) => existsSync(path.join(root, file)))) return false
  await work()
  mkdirSync(buildFolder, { recursive: true })
  const temporary = `${stampFile(name)}.${process.pid}`
  writeFileSync(temporary, hash)
  renameSync(temporary, stampFile(name))
  return true
}
