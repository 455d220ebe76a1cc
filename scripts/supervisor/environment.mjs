import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { importTypeScript } from './bundle.mjs'
import { resolveDataDir, root } from './paths.mjs'
import { SANDBOX_DISTANCE, SANDBOX_DNS_DISTANCE, SANDBOX_IMAP_DISTANCE, SANDBOX_SMTP_DISTANCE } from './ports.mjs'
import { secretsOf } from './secrets.mjs'
import { Refusal } from './terminal.mjs'

/** Websites of the demo companies (and of the benches and traps of the tests), which the sandbox serves. */
const SANDBOX_SITES = ['techflow', 'medicare', 'shopsphere', 'bench', 'trap']

const REQUIRED_IN_PRODUCTION = {
  AUTH_SECRET: 'at least 32 characters',
  ENCRYPTION_KEY: 'at least 32 characters',
}

/** The operator's variables: those of the process win over those of `.env`; an empty one counts as not set. */
export function operatorEnvironment(processEnv = process.env, file = path.join(root, '.env')) {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return Object.fromEntries(Object.entries({ ...fromFile, ...processEnv }).filter(([, value]) => value !== ''))
}

function requireSecrets(given) {
  const missing = Object.entries(REQUIRED_IN_PRODUCTION).filter(([name]) => !given[name])
  if (missing.length === 0) return
  const lines = missing.map(([name, expected]) => `  ${name}: ${expected}`)
  throw new Refusal(`NODE_ENV=production is set, so these must be set too:\n${lines.join('\n')}`)
}

/** A child port next to the main one, so that several installations run side by side. */
const nextTo = (port, distance) => {
  const base = Number(port)
  if (!Number.isInteger(base)) return undefined
  return String(base + distance <= 65_535 ? base + distance : base - distance)
}

/**
 * Fills in what the operator left out and checks every variable.
 * `databaseUrl` of the result is empty when the embedded PostgreSQL is to be started.
 * @param {Record<string, string | undefined>} given
 * @param {{isDev?: boolean}} [mode]
 * @returns {Promise<{env: Record<string, string>, dataDir: string, hasOwnDatabase: boolean, isProduction: boolean,
 *   secrets: {POSTGRES_PASSWORD: string}, settings: import('../../lib/kernel/env').Environment}>}
 * @throws Refusal naming each wrong variable and what is expected
 */
export async function completeEnvironment(given, { isDev = false } = {}) {
  const isProduction = given.NODE_ENV === 'production'
  if (isProduction) requireSecrets(given)
  const dataDir = resolveDataDir(given.DATA_DIR ?? '.data')
  const { parseEnvironment } = await importTypeScript('lib/kernel/env.ts')
  const port = given.PORT ?? '3000'
  const sandboxPort = given.SANDBOX_PORT ?? nextTo(port, SANDBOX_DISTANCE)
  const smtpPort = given.SANDBOX_SMTP_PORT ?? nextTo(port, SANDBOX_SMTP_DISTANCE)
  const dnsPort = given.SANDBOX_DNS_PORT ?? nextTo(port, SANDBOX_DNS_DISTANCE)
  const imapPort = given.SANDBOX_IMAP_PORT ?? nextTo(port, SANDBOX_IMAP_DISTANCE)
  const sites = SANDBOX_SITES.map((name) => `http://${name}-site.localhost:${sandboxPort}`).join(',')
  const draft = {
    ...(sandboxPort ? { ROOT_DOMAIN: `localhost:${port}` } : {}), // a wrong PORT is complained about once
    SANDBOX_SMTP_PORT: smtpPort,
    SANDBOX_DNS_PORT: dnsPort,
    SANDBOX_IMAP_PORT: imapPort,
    ...(isProduction
      ? {}
      : {
          CRAWLER_ALLOWED_ORIGINS: sites,
          DNS_SERVERS: `127.0.0.1:${dnsPort}`,
          MAIL_ALLOWED_SERVERS: [smtpPort, imapPort].map((one) => `127.0.0.1:${one},localhost:${one}`).join(','),
        }),
    ...given,
    NODE_ENV: isDev ? 'development' : (given.NODE_ENV ?? 'production'),
    PORT: port,
    SANDBOX_PORT: sandboxPort,
    DATA_DIR: dataDir,
    AUTH_TRUST_HOST: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const placeholder = 'x'.repeat(32)
  const checked = {
    DATABASE_URL: 'postgresql://embedded',
    AUTH_SECRET: placeholder,
    ENCRYPTION_KEY: placeholder,
    ...draft,
  }
  let settings
  try {
    settings = parseEnvironment(checked)
  } catch (error) {
    throw new Refusal(error.message)
  }
  // Only now: nothing is written to the disk for an environment that is wrong.
  const secrets = secretsOf(dataDir)
  const env = { AUTH_SECRET: secrets.AUTH_SECRET, ENCRYPTION_KEY: secrets.ENCRYPTION_KEY, ...draft }
  return { env, dataDir, hasOwnDatabase: given.DATABASE_URL !== undefined, isProduction, secrets, settings }
}
