// `npm run db:diff`: prints the SQL by which the schema files are ahead of the migrations; `-- <name>` writes it as a new
// migration. It compares with a scratch database, so the state of the product's own does not matter.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { PLATFORM_SCHEMA, type Plane, SHARED_TENANT_SCHEMA } from '@/lib/db'
import { migrateAll } from '@/lib/db/migrate'
import { diffSchema } from '@/lib/db/schema-diff'
import { env } from '@/lib/kernel'

const SCHEMAS: Record<Plane, string> = { platform: PLATFORM_SCHEMA, tenant: SHARED_TENANT_SCHEMA }

const name = process.argv[2]
if (name !== undefined && !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
  throw new Error('a migration is named like add_phone_number')
}

async function writeMigration(plane: Plane, sql: string): Promise<string> {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join('prisma', plane, 'migrations', `${time}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), sql)
  return folder
}

const scratch = `scratch_${process.pid}`
const url = new URL(env().DATABASE_URL)
url.pathname = `/${scratch}`
const admin = new pg.Client({ connectionString: env().DATABASE_URL })
await admin.connect()
await admin.query(`CREATE DATABASE ${scratch}`)
try {
  await migrateAll(url.toString())
  for (const plane of ['platform', 'tenant'] as const) {
    const sql = await diffSchema(plane, url.toString(), SCHEMAS[plane])
    if (!sql) console.error(`${plane}: schema and migrations agree`)
    else if (name) console.error(`${plane}: written to ${await writeMigration(plane, sql)}; add policies and grants`)
    else console.log(`-- ${plane}\n${sql}`)
  }
} finally {
  await admin.query(`DROP DATABASE ${scratch} WITH (FORCE)`)
  for (const kind of ['rw', 'platform']) await admin.query(`DROP ROLE IF EXISTS ${scratch}_${kind}`)
  await admin.end()
}
