import pg from 'pg'
import { env } from '@/lib/kernel'
import { until } from './wait'

/** The owner's own connection to the database of this process. */
export async function owner(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  return client
}

/** Makes whoever writes to `table` wait; `caught` resolves when somebody does. */
export async function holdTable(table: string) {
  const client = await owner()
  await client.query('BEGIN')
  await client.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`)
  const isAnybodyWaiting = async () => {
    const { rows } = await client.query(
      'SELECT 1 FROM pg_locks WHERE NOT granted AND relation = $1::regclass AND database = (SELECT oid FROM pg_database WHERE datname = current_database())',
      [table],
    )
    return rows.length > 0
  }
  return {
    caught: () => until(`somebody to write to ${table}`, isAnybodyWaiting),
    release: async () => {
      await client.query('ROLLBACK')
      await client.end()
    },
  }
}

/** Makes whoever changes a company's row in the directory wait; who only refers to it goes on. @returns lets them go on */
export async function holdCompany(tenantId: string): Promise<() => Promise<void>> {
  const client = await owner()
  await client.query('BEGIN')
  await client.query('SELECT 1 FROM platform.tenant WHERE id = $1 FOR NO KEY UPDATE', [tenantId])
  return async () => {
    await client.query('ROLLBACK')
    await client.end()
  }
}
