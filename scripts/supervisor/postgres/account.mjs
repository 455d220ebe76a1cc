import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Refusal } from '../terminal.mjs'

/** @typedef {{uid: number, gid: number}} Account */

const NAME = 'postgres'

function lookUp() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${NAME}:`))
  if (!line) return undefined
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

const CREATORS = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
  ['adduser', '-S', '-D', '-H', NAME],
]

/**
 * PostgreSQL refuses to run as root: then it runs as user `postgres`, which is created where it is missing.
 * @returns {Account | undefined} undefined when this process is not root and needs no other account
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return undefined
  const known = lookUp()
  if (known) return known
  for (const [command, ...args] of CREATORS) if (spawnSync(command, args).status === 0) break
  const made = lookUp()
  if (made) return made
  throw new Refusal(
    `PostgreSQL does not run as root and the user "${NAME}" could not be created. Create it, start as another user, or set DATABASE_URL.`,
  )
}

/** Whether the account gets through every folder above `file` and may read it. */
export function canReach(account, file) {
  if (!account) return isReadable(file)
  return spawnSync('/bin/sh', ['-c', 'test -r "$0"', file], { ...account, cwd: '/' }).status === 0
}

function isReadable(file) {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A folder that only root writes and everyone may pass, for what user `postgres` must reach when the checkout or the data
 * folder is out of its reach (below /root, say).
 */
export function reachableFolder(account, name) {
  for (const base of ['/var/lib', tmpdir()]) {
    const folder = path.join(base, name)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      if (statSync(folder).uid !== process.getuid?.()) continue // somebody else put it there
      chmodSync(folder, 0o755)
      if (canReach(account, folder)) return folder
    } catch {
      // a read-only system folder: the next one may do
    }
  }
  throw new Refusal('No folder was found that the user "postgres" can reach. Move the checkout or set DATABASE_URL.')
}
