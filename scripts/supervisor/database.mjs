import pg from 'pg'
import { Refusal } from './terminal.mjs'

const OLDEST = 150_000

/** Says what is wrong with the operator's own database before anything is built on it. */
export async function checkOwnDatabase(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // `connect` and `query` report it
  try {
    await client.connect()
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    )
    const [{ version, encoding }] = rows
    if (version < OLDEST) throw new Refusal(`DATABASE_URL: PostgreSQL >= 15 is needed, this one is ${version}.`)
    if (encoding !== 'UTF8')
      throw new Refusal(`DATABASE_URL: the database must be in UTF8, this one is in ${encoding}.`)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`DATABASE_URL: the database could not be reached: ${error.message || error.code}`)
  } finally {
    await client.end().catch(() => {}) // it may never have been connected
  }
}
