import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './terminal.mjs'

const NAMES = ['AUTH_SECRET', 'ENCRYPTION_KEY', 'POSTGRES_PASSWORD']

/**
 * The secrets of this data folder, made at the first start and kept in `secrets.json` (mode 0600).
 * @returns {Record<'AUTH_SECRET' | 'ENCRYPTION_KEY' | 'POSTGRES_PASSWORD', string>}
 */
export function secretsOf(dataDir) {
  const file = path.join(dataDir, 'secrets.json')
  const known = readKnown(file, dataDir)
  const missing = NAMES.filter((name) => !known[name])
  if (missing.length === 0) return known
  const secrets = { ...known }
  for (const name of missing) secrets[name] = randomBytes(32).toString('base64url')
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

function readKnown(file, dataDir) {
  if (!existsSync(file)) {
    if (!existsSync(path.join(dataDir, 'postgres.json'))) return {}
    throw new Refusal(
      `${file} is missing, and without it the data in ${dataDir} cannot be read. Restore it, or remove ${dataDir} to begin anew.`,
    )
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Refusal(`${file} is not valid JSON. Restore it, or remove ${dataDir} to begin anew.`)
  }
}
