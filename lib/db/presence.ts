import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { env, logger } from '@/lib/kernel'
import { loginUrl } from './roles'

const AGAIN_MS = 1_000
const LOCK = "hashtextextended('livery.worker', 0)"

export type Presence = {
  /** No other worker lives: whatever is under way was left behind by one that died. */
  isAlone: boolean
  /** What was left behind has been taken over: others may start now. */
  settle(): Promise<void>
  leave(): Promise<void>
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: loginUrl(env().DATABASE_URL, 'platform'), keepAlive: true })
  client.on('error', (error) => logger.warn({ err: error }, 'the connection that shows this worker was lost'))
  await client.connect()
  return client
}

/**
 * Every worker holds a lock of the database for as long as it lives; it ends with its connection, kill -9 or not. One
 * that gets the lock for itself knows that nobody else is at work; later ones wait until it has settled.
 */
export async function announceWorker(): Promise<Presence> {
  let isLeaving = false
  let client = await connect()

  const holdAgain = async (): Promise<void> => {
    while (!isLeaving) {
      try {
        client = await connect()
        client.once('end', () => void holdAgain())
        await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`)
        return
      } catch (error) {
        logger.debug({ err: error }, 'the database is still away')
        await sleep(AGAIN_MS, undefined, { ref: false })
      }
    }
  }

  client.once('end', () => void holdAgain())
  const { rows } = await client.query<{ taken: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`)
  const isAlone = rows[0]?.taken === true
  if (!isAlone) await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`)
  return {
    isAlone,
    settle: async () => {
      if (!isAlone) return
      await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`)
      await client.query(`SELECT pg_advisory_unlock(${LOCK})`)
    },
    leave: async () => {
      isLeaving = true
      await client.end()
    },
  }
}
