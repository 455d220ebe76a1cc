import { EventEmitter } from 'node:events'
import type http from 'node:http'
import { platformDb } from '@/lib/db'
import { compareFigures, countAnswer, flushTraffic, listHealth, startHealthUpkeep } from '@/lib/health'
import { NO_REQUEST, systemActor } from '@/lib/operations'
import { crowd } from './crowd'
import { fixedId } from './fill'
import { atMost, type Row } from './row'
import { say } from './say'
import { median, p95 } from './statistics'

const LIST_BOUND_MS = 150
const COUNT_BOUND_MS = 0.02
const ROUNDS = 30
const ANSWERS = 100_000
const COMPANIES = 1_000
const ctx = { actor: systemActor('bench'), request: NO_REQUEST }

const WAYS: readonly Parameters<typeof listHealth>[1][] = [
  {},
  { sort: 'margin', direction: 'asc' },
  { sort: 'errors' },
  { sort: 'name', direction: 'asc' },
  { level: ['critical', 'attention'] },
  { search: '77', sort: 'cost' },
  { planId: ['free'], sort: 'p95' },
]

/** A month of published figures and a day of traffic for every company. */
async function fillFigures(): Promise<void> {
  const db = platformDb()
  await db.$executeRaw`
    INSERT INTO platform.usage_rollup (tenant_id, day, metric, value, updated_at)
    SELECT t.id, current_date - back, metric, (random() * 100)::int, now() FROM platform.tenant t,
      generate_series(0, 29) AS back, unnest(ARRAY['messages', 'conversations', 'users', 'storage', 'leads']) AS metric
    ON CONFLICT DO NOTHING`
  await db.$executeRaw`
    INSERT INTO platform.traffic_hour (tenant_id, hour, requests, errors, timed, total_ms, latency)
    SELECT t.id, date_trunc('hour', now()) - make_interval(hours => back), 100, (random() * 4)::int, 100, 5000,
      (SELECT array_agg((random() * 10)::int) FROM generate_series(1, 33))
    FROM platform.tenant t, generate_series(0, 23) AS back ON CONFLICT DO NOTHING`
  await db.$executeRaw`UPDATE platform.tenant SET shares_figures = true`
}

/** Every company looked at once, by the worker's own round. */
async function assessAll(): Promise<number> {
  const db = platformDb()
  const open = await db.tenant.count({
    where: { parentTenantId: null, status: { in: ['trial', 'active', 'past_due'] } },
  })
  await db.companyHealth.deleteMany()
  const started = performance.now()
  const upkeep = startHealthUpkeep()
  while ((await db.companyHealth.count({ where: { NOT: { figures: { equals: {} } } } })) < open) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const seconds = (performance.now() - started) / 1_000
  await upkeep.stop()
  say(`  ${open} companies looked at in ${seconds.toFixed(1)} s`)
  return seconds
}

async function listMillis(): Promise<number[]> {
  const millis: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of WAYS) {
      for (let page = 0, cursor: string | null | undefined; page < 3 && cursor !== null; page++) {
        const started = performance.now()
        cursor = (await listHealth(ctx, { ...way, ...(cursor ? { cursor } : {}) })).nextCursor
        millis.push(performance.now() - started)
      }
    }
  }
  return millis
}

/** A response that is over as soon as somebody waits for it: what remains is the counting. */
class Answered extends EventEmitter {
  readonly statusCode = 200
  readonly writableFinished = true
  getHeader(): string {
    return 'text/html'
  }
}

/** Milliseconds that counting adds to a request, the write to the database included. */
async function countMillis(): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round < 5; round++) {
    const started = performance.now()
    for (let n = 0; n < ANSWERS; n++) {
      const response = new Answered()
      countAnswer(fixedId('company', n % COMPANIES), response as unknown as http.ServerResponse)
      response.emit('close')
    }
    await flushTraffic()
    rounds.push((performance.now() - started) / ANSWERS)
  }
  return median(rounds)
}

/** Counting requests, the health list, and what all companies are like, with ten thousand of them. */
export async function* companyHealth(): AsyncGenerator<Row> {
  await crowd()
  await fillFigures()
  const counting = await countMillis()
  say(`  ${(counting * 1_000).toFixed(2)} µs a request for ${COMPANIES} companies, written to the database`)
  yield atMost('counting a request, added to it', counting, COUNT_BOUND_MS, 'ms')
  yield atMost('health of 10,000 companies, looked at by one worker', await assessAll(), 60, 's')
  yield atMost('health list of 10,000 companies, p95', p95(await listMillis()), LIST_BOUND_MS, 'ms')
  const compared: number[] = []
  for (let round = 0; round < 10; round++) {
    const started = performance.now()
    await compareFigures(ctx, { by: 'plan' })
    compared.push(performance.now() - started)
  }
  yield atMost('10,000 companies compared by plan, median', median(compared), 1_000, 'ms')
}
