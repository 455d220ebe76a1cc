import path from 'node:path'
import pg from 'pg'
import { env } from '@/lib/kernel'
import { HANDFUL } from './crowd'
import { fill } from './fill'
import { once } from './once'
import { say } from './say'
import { runToEnd, serveBuilt } from './web-process'

const DATABASE = 'livery_handful'

async function makeDatabase(): Promise<string> {
  const url = new URL(env().DATABASE_URL)
  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${DATABASE}`)
  await client.end()
  url.pathname = `/${DATABASE}`
  return url.toString()
}

/** A second web process of the same build, on the same database server, for a directory of ten companies. */
export const tenCompanies = once(async () => {
  const databaseUrl = await makeDatabase()
  const processEnv = { ...process.env, DATABASE_URL: databaseUrl }
  await runToEnd({ args: [path.resolve('.build/migrate.mjs')], env: processEnv })
  await fill(databaseUrl, HANDFUL)
  const served = await serveBuilt(path.resolve('.'), processEnv, { host: '', path: '/api/health/ready' })
  say(`An installation of ${HANDFUL.companies} companies serves, too`)
  return { ...served, databaseUrl }
})
