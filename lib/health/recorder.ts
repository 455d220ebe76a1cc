import { logger, processWide } from '@/lib/kernel'
import { PLACES, placeOf } from './histogram'
import { addCounts, type Counted, writeTraffic } from './write-traffic'

const FLUSH_MS = 5_000
/** Companies that a process counts for between two writes; beyond it nothing is kept of further ones until then. */
const MOST_COMPANIES = 20_000
const SLOT_MS = 300_000

type State = {
  counted: Map<string, Counted>
  timer: NodeJS.Timeout | null
  writing: Promise<void> | null
  lost: number
}

const state = processWide<State>('trafficRecorder', () => ({
  counted: new Map(),
  timer: null,
  writing: null,
  lost: 0,
}))

const keyOf = ({ tenantId, startsAt }: Pick<Counted, 'tenantId' | 'startsAt'>) => `${tenantId}${startsAt}`

/** What is counted for the company in this slot of five minutes; null when too many others are counted already. */
function countedOf(tenantId: string): Counted | null {
  const startsAt = Date.now() - (Date.now() % SLOT_MS)
  const key = keyOf({ tenantId, startsAt })
  const known = state.counted.get(key)
  if (known) return known
  if (state.counted.size >= MOST_COMPANIES) {
    state.lost += 1
    return null
  }
  const fresh: Counted = {
    tenantId,
    startsAt,
    requests: 0,
    errors: 0,
    timed: 0,
    totalMs: 0,
    latency: new Array<number>(PLACES).fill(0),
    failedJobs: 0,
  }
  state.counted.set(key, fresh)
  writeSoon()
  return fresh
}

/**
 * Counts an answer to a request on a company's host, in memory.
 * @param ms how long it took; null for a stream, or an answer that nobody waited for
 */
export function countRequest(tenantId: string, status: number, ms: number | null): void {
  const counted = countedOf(tenantId)
  if (!counted) return
  counted.requests += 1
  if (status >= 500) counted.errors += 1
  if (ms === null) return
  const place = placeOf(ms)
  counted.timed += 1
  counted.totalMs += ms
  counted.latency[place] = (counted.latency[place] ?? 0) + 1
}

/** Counts a job of a company that was given up. */
export function countFailedJob(tenantId: string): void {
  const counted = countedOf(tenantId)
  if (counted) counted.failedJobs += 1
}

/** What could not be written is counted on, as long as there is room. */
function keepForLater(unwritten: Iterable<Counted>): void {
  for (const one of unwritten) {
    const known = state.counted.get(keyOf(one))
    if (known) addCounts(known, one)
    else if (state.counted.size < MOST_COMPANIES) state.counted.set(keyOf(one), one)
    else state.lost += one.requests
  }
}

async function write(): Promise<void> {
  const unwritten = new Set(state.counted.values())
  state.counted.clear()
  try {
    await writeTraffic([...unwritten], (written) => {
      for (const one of written) unwritten.delete(one)
    })
    if (state.lost) logger.warn({ requests: state.lost }, 'requests were not counted: too many companies at once')
    state.lost = 0
  } catch (error) {
    logger.warn({ err: error }, 'requests are counted when the database answers again')
    keepForLater(unwritten)
  }
}

const writeSoon = () => {
  state.timer ??= setTimeout(() => void flushTraffic(), FLUSH_MS).unref()
}

/** Writes what was counted since the last time, by a few statements however many requests there were. */
export async function flushTraffic(): Promise<void> {
  if (state.timer) clearTimeout(state.timer)
  state.timer = null
  await state.writing
  if (state.counted.size === 0) return
  state.writing = write()
  await state.writing
  state.writing = null
  if (state.counted.size > 0) writeSoon()
}
