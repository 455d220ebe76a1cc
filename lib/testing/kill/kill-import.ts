import { readFileSync } from 'node:fs'
import { checkImport, getImport, proposeColumns, storeUpload } from '@/lib/imports'
import type { ImportView } from '@/lib/imports/schema'
import { usedOf } from '@/lib/operations'
import { testTenant } from '../test-tenant'
import { startWorker, type WorkerProcess } from '../worker-process'
import { owner } from './hold'
import { until } from './wait'

type Plan = {
  rows: number
  /** Every so manieth row is bad. */
  badEvery: number
  /** Shares of the check (0 to 1) and of the import (1 to 2) at which the worker is killed; a fresh one starts at once. */
  kills: readonly number[]
  longestMs?: number
}

export type ImportVerdict = {
  kills: number
  state: string
  /** Good rows that made no contact, and rows that nothing counts. */
  lost: number
  /** Contacts, identities or consents that are there twice. */
  duplicated: number
  /** By how much counters (import, standing limit) differ from the rows. */
  miscounted: number
  /** Check and import together. */
  seconds: number
  /** The largest that a worker has ever been; none where the system does not say. */
  peakMb: number
  rowsPerSecond: number
}

const LINES_AT_ONCE = 2_000
const CITIES = ['Berlin', 'München', 'Köln', 'Hamburg', 'القاهرة']

function lineOf(n: number, badEvery: number): string {
  const email = n % badEvery === 0 ? `nobody ${n}` : `person${n}@example.test`
  return `k-${n},${email},+4930${String(n).padStart(8, '0')},Person ${n},Company ${n % 5_000},${CITIES[n % CITIES.length]}\n`
}

async function* fileOf({ rows, badEvery }: Plan): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode('External id,E-mail,Phone,Name,Company,City\n')
  for (let from = 1; from <= rows; from += LINES_AT_ONCE) {
    const to = Math.min(from + LINES_AT_ONCE - 1, rows)
    yield encoder.encode(Array.from({ length: to - from + 1 }, (_, at) => lineOf(from + at, badEvery)).join(''))
  }
}

/** The largest a process has been so far. */
function peakOf({ pid }: WorkerProcess): number {
  if (process.platform !== 'linux') return 0
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
}

/** How far it is: 0 to 1 while it is checked, 1 to 2 while it is taken over. */
function shareOf({ state, progress }: ImportView): number {
  if (state === 'checking') return progress ?? 0
  return state === 'running' ? 1 + (progress ?? 0) : 2
}

type Company = Awaited<ReturnType<typeof testTenant>>

async function verdictOf({ tenant, system }: Company, view: ImportView, plan: Plan) {
  const bad = Math.floor(plan.rows / plan.badEvery)
  const good = plan.rows - bad
  // Statements of the app are cut off after some seconds; the owner's are not.
  const client = await owner()
  const count = async (what: string) =>
    Number((await client.query<{ n: string }>(`SELECT ${what} AS n`, [tenant.id])).rows[0]?.n ?? 0)
  const of = (table: string) => `FROM tenant_shared.${table} WHERE tenant_id = $1`
  const contacts = await count(`(SELECT count(*) ${of('contact')})`)
  const people = await count(`(SELECT count(DISTINCT email_normalized) ${of('contact')})`)
  const identities = await count(`(SELECT count(*) ${of('contact_identity')})`)
  const consents = await count(`(SELECT count(*) ${of('contact_consent')})`)
  await client.end()
  const { rows, created, rejected, waiting, updated, duplicatesInFile, duplicatesKnown } = view.counts
  const sum = created + rejected + waiting + updated + duplicatesInFile + duplicatesKnown
  return {
    state: view.state,
    lost: good - people + (plan.rows - sum),
    duplicated: contacts - people + Math.abs(identities - 3 * good) + Math.abs(consents - good),
    miscounted:
      Math.abs(rows - plan.rows) +
      Math.abs(created - good) +
      Math.abs(rejected - bad) +
      Math.abs((await usedOf(system, 'contacts')) - contacts),
  }
}

/** Imports a file while the worker is killed again and again, and says what came of it. */
export async function killImport(plan: Plan): Promise<ImportVerdict> {
  const company = await testTenant()
  const { system } = company
  const file = await storeUpload(system, { fileName: 'people.csv', chunks: fileOf(plan) })
  const importId = file.id
  const { columns } = await proposeColumns(system, { importId })
  const evidence = { source: 'Fair', evidence: 'Signed list' }
  let worker = await startWorker()
  const waiting = [...plan.kills].sort((a, b) => a - b)
  let [killed, peakMb] = [0, 0]
  try {
    const startedAt = performance.now()
    await checkImport(system, {
      importId,
      options: { columns, tags: ['fair'], consents: [{ channel: 'email', purpose: 'marketing', ...evidence }] },
      startsItself: true,
    })
    const ended = await until(
      'the import to end',
      async () => {
        const view = await getImport(system, { importId })
        peakMb = Math.max(peakMb, peakOf(worker))
        if (waiting[0] !== undefined && shareOf(view) >= waiting[0]) {
          waiting.shift()
          await worker.kill()
          killed += 1
          worker = await startWorker()
        }
        return view.finishedAt ? view : null
      },
      plan.longestMs ?? 120_000,
    )
    const seconds = (performance.now() - startedAt) / 1_000
    const found = await verdictOf(company, ended, plan)
    return { ...found, kills: killed, seconds, peakMb, rowsPerSecond: plan.rows / seconds }
  } finally {
    await worker.stop()
  }
}
