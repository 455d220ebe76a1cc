import pg from 'pg'
import { env, logger, processWide } from '@/lib/kernel'
import { renewConnections } from './clients'
import { loginUrl } from './roles'

type Subscriber = {
  onMessage(payload: string): void
  /** The connection stands (again); messages of the time without it were lost. */
  onUp?(): void
  onDown?(): void
}

type Listener = {
  client: pg.Client | null
  /** The connection was lost, or never came to be; false while the first one is being made. */
  isAway: boolean
  channels: Map<string, Set<Subscriber>>
  attempt: number
  isStopped: boolean
}

const listener = processWide<Listener>('databaseListener', () => ({
  client: null,
  isAway: false,
  channels: new Map(),
  attempt: 0,
  isStopped: false,
}))

const everyone = () => [...listener.channels.values()].flatMap((subscribers) => [...subscribers])

const PULSE_MS = 3_000
const LONGEST_SILENCE_MS = 3_000
const TICK_MS = 250
/** What pg gives up by itself, should nobody else. */
const LAST_RESORT_MS = 30_000

/**
 * Waits for an answer of the server: one that is stopped, or behind a cut line, keeps its connections and says nothing.
 * Silence is counted in ticks of this process: one that was too busy to listen has heard none.
 */
async function heard<T>(answer: Promise<T>): Promise<T> {
  let ticks = 0
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      ticks += 1
      if (ticks * TICK_MS >= LONGEST_SILENCE_MS) reject(new Error('the database says nothing'))
    }, TICK_MS)
    timer.unref()
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    clearInterval(timer)
  }
}

function retry(): void {
  if (listener.isStopped) return
  const delayMs = Math.min(200 * 2 ** listener.attempt++, 5_000)
  setTimeout(() => void connect(), delayMs).unref()
}

async function connect(): Promise<void> {
  const client = new pg.Client({
    connectionString: loginUrl(env().DATABASE_URL, 'platform'),
    keepAlive: true,
    connectionTimeoutMillis: LAST_RESORT_MS,
    query_timeout: LAST_RESORT_MS,
  })
  let isOver = false
  let pulse: NodeJS.Timeout | undefined
  const lost = (error?: Error) => {
    if (isOver) return
    isOver = true
    clearInterval(pulse)
    listener.isAway = !listener.isStopped
    renewConnections()
    if (error) logger.warn({ err: error }, 'the notification connection was lost')
    listener.client = null
    client.end().catch((cause) => logger.debug({ err: cause }, 'ending a lost connection'))
    for (const subscriber of everyone()) subscriber.onDown?.()
    retry()
  }
  client.on('error', lost)
  client.on('end', () => lost())
  client.on('notification', (message) => {
    for (const subscriber of listener.channels.get(message.channel) ?? []) subscriber.onMessage(message.payload ?? '')
  })
  try {
    await heard(client.connect())
    for (const channel of listener.channels.keys()) await heard(client.query(`LISTEN ${pg.escapeIdentifier(channel)}`))
    if (isOver) return
    listener.client = client
    listener.isAway = false
    listener.attempt = 0
    pulse = setInterval(() => void heard(client.query('SELECT 1')).catch(lost), PULSE_MS)
    pulse.unref()
    for (const subscriber of everyone()) subscriber.onUp?.()
  } catch (error) {
    lost(error instanceof Error ? error : new Error(String(error)))
  }
}

/**
 * Hears `NOTIFY channel` of the main database over the process's one listening connection, which reconnects by itself.
 * @returns a function that ends the subscription
 */
export function listen(channel: string, subscriber: Subscriber): () => void {
  const isFirst = listener.channels.size === 0
  const subscribers = listener.channels.get(channel)
  if (subscribers) subscribers.add(subscriber)
  else listener.channels.set(channel, new Set([subscriber]))
  if (isFirst) {
    listener.isStopped = false
    listener.isAway = false
    void connect()
  } else if (listener.client && !subscribers) {
    listener.client
      .query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      .then(() => subscriber.onUp?.())
      .catch((error) => logger.warn({ err: error, channel }, 'LISTEN failed'))
  } else if (listener.client) {
    subscriber.onUp?.()
  }
  return () => listener.channels.get(channel)?.delete(subscriber)
}

/** Ends the connection; for shutdown and tests. */
export async function stopListening(): Promise<void> {
  listener.isStopped = true
  const client = listener.client
  listener.client = null
  listener.channels.clear()
  await client?.end()
}

/** Whether the database answered last, as far as anybody has asked. */
export const isDatabaseUp = (): boolean => !listener.isAway
