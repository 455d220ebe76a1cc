import { platformDb } from '@/lib/db'
import { NO_REQUEST, systemActor } from '@/lib/operations'
import { listTenants } from '@/lib/platform'
import { crowd } from './crowd'
import { atMost, type Row } from './row'
import { p95 } from './statistics'

const BOUND_MS = 150
const ROUNDS = 30
const ctx = { actor: systemActor('bench'), request: NO_REQUEST }

const WAYS: readonly Parameters<typeof listTenants>[1][] = [
  {},
  { sort: 'name', direction: 'asc' },
  { sort: 'plan', direction: 'desc' },
  { sort: 'status', direction: 'asc', status: ['active', 'suspended'] },
  { search: '77' },
  { search: 'nobody is called this' },
  { planId: ['free'], sort: 'name', direction: 'desc' },
]

/** The console's list of ten thousand companies: each way of filtering and sorting, on its first and on later pages. */
export async function* consoleList(): AsyncGenerator<Row> {
  await crowd()
  const count = await platformDb().tenant.count()
  const millis: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of WAYS) {
      for (let page = 0, cursor: string | null | undefined; page < 3 && cursor !== null; page++) {
        const started = performance.now()
        cursor = (await listTenants(ctx, { ...way, ...(cursor ? { cursor } : {}) })).nextCursor
        millis.push(performance.now() - started)
      }
    }
  }
  yield atMost(`console list of ${count} companies, p95`, p95(millis), BOUND_MS, 'ms')
}
