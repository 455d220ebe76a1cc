import pg from 'pg'
import { disconnectAll, stopListening } from '@/lib/db'
import { migrateAll } from '@/lib/db/migrate'
import { env, forgetEnvironment } from '@/lib/kernel'
import { whileAway } from '@/lib/operations'

const DATABASE = 'livery_proofs'
/** A proof may have ended it, and it may still be recovering. */
const LONGEST_ABSENCE_MS = 60_000

/** Works on a database of its own beside the installation's, on the same server. */
export async function withOwnDatabase(work: () => Promise<void>): Promise<void> {
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: installation })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const installation = env().DATABASE_URL
  const drop = () => admin(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
  await drop()
  await admin(`CREATE DATABASE ${DATABASE}`)
  const url = new URL(installation)
  url.pathname = `/${DATABASE}`
  process.env.DATABASE_URL = url.toString()
  forgetEnvironment()
  try {
    await migrateAll(url.toString())
    await work()
  } finally {
    await stopListening()
    await disconnectAll()
    await whileAway(LONGEST_ABSENCE_MS, drop)
  }
}
