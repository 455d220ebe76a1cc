import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { SHARED_TENANT_SCHEMA } from '@/lib/db'
import { PrismaClient } from '@/lib/db/generated/tenant/client'
import { env } from '@/lib/kernel'
import { type TenantRecord, tenantDb } from '@/lib/tenancy'
import { closeLater } from './closing'
import { CROWD, companyRecord, crowd } from './crowd'
import { ratioOf, takeTurns } from './rounds'
import { atLeast, type Row } from './row'

const ROWS = 20
const IN_FLIGHT = 10
const SECONDS = 1.5
const ROUNDS = 10
/** Whose messages are read, in turn: enough of the ten thousand that their rows are not always the same few pages. */
const COMPANIES = 1_000
const PLAIN_SCHEMA = 'bench_plain'

/** The same rows in a table of the same columns and primary key, without policies. */
async function copyWithoutPolicies(): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  const table = `${PLAIN_SCHEMA}.message`
  await client.query(`DROP SCHEMA IF EXISTS ${PLAIN_SCHEMA} CASCADE`)
  await client.query(`CREATE SCHEMA ${PLAIN_SCHEMA}`)
  await client.query(`CREATE TABLE ${table} (LIKE ${SHARED_TENANT_SCHEMA}.message INCLUDING DEFAULTS)`)
  await client.query(`INSERT INTO ${table} SELECT * FROM ${SHARED_TENANT_SCHEMA}.message`)
  await client.query(`ALTER TABLE ${table} ADD PRIMARY KEY (tenant_id, id)`)
  await client.query(`VACUUM (ANALYZE) ${table}`)
  await client.end()
}

/** Prisma as its documentation sets it up, with as many connections and with named statements, like the product's. */
function plainClient(): PrismaClient {
  const names = new Map<string, string>()
  const statementNameGenerator = ({ sql }: { sql: string }): string => {
    const name = names.get(sql) ?? `p${createHash('sha1').update(sql).digest('base64url')}`
    names.set(sql, name)
    return name
  }
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL_SIZE })
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { schema: PLAIN_SCHEMA, statementNameGenerator }) })
  closeLater(async () => {
    await client.$disconnect()
    await pool.end()
  })
  return client
}

/** Reads a second by so many callers at once. @throws when a read does not give all rows that it should */
async function reads(read: (turn: number) => Promise<unknown[]>): Promise<number> {
  const started = performance.now()
  const end = started + SECONDS * 1_000
  let done = 0
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (performance.now() < end) {
        const rows = await read(done++)
        if (rows.length !== ROWS) throw new Error(`${rows.length} rows were read instead of ${ROWS}`)
      }
    }),
  )
  return done / ((performance.now() - started) / 1_000)
}

const NEWEST = { orderBy: { id: 'desc' }, take: ROWS } as const

/** The newest 20 of a company's 100 messages among a million, by the scoped client and by plain Prisma. */
export async function* scopedRead(): AsyncGenerator<Row> {
  await crowd()
  await copyWithoutPolicies()
  const plain = plainClient()
  const companies: TenantRecord[] = []
  for (let index = 0; index < COMPANIES; index++) {
    companies.push(await companyRecord((index * CROWD.companies) / COMPANIES))
  }
  const company = (turn: number): TenantRecord => {
    const found = companies[turn % COMPANIES]
    if (!found) throw new Error('no company')
    return found
  }
  const rounds = await takeTurns(ROUNDS, {
    measured: () =>
      reads((turn) => {
        const { id: tenantId, placement } = company(turn)
        return tenantDb({ tenantId, accountId: null, placement }).message.findMany(NEWEST)
      }),
    yardstick: () => reads((turn) => plain.message.findMany({ where: { tenantId: company(turn).id }, ...NEWEST })),
  })
  const ratio = ratioOf('scoped findMany', rounds, 'reads/s')
  yield atLeast('scoped findMany of 20 rows of 1M, reads/s against plain Prisma without RLS', ratio, 0.8)
}
