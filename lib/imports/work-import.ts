import { z } from 'zod'
import { listFields } from '@/lib/contacts'
import { uuid } from '@/lib/kernel'
import { type TenantContext, task } from '@/lib/operations'
import { TableProblem } from '@/lib/providers/tables'
import type { StagedRow } from '@/lib/tenancy'
import { endCheck } from './end-check'
import { optionsOf } from './import-view'
import { rowReader } from './read-row'
import { MOST_ROWS } from './schema'
import { stageBatch } from './stage-batch'
import { storedRecords } from './stored-records'
import { takeBatch } from './take-batch'
import { undoBatch } from './undo-batch'

/** So many at once keep a transaction well below a second, and cancelling prompt. */
export const BATCH = 1_000
const FORGOTTEN_AT_ONCE = 10_000
/** After so many batches the planner gets to know what has come: what people ask of their contacts meanwhile is planned for it. */
const LEARNT_AFTER = [2, 10, 100]

type Import = NonNullable<Awaited<ReturnType<TenantContext['db']['contactImport']['findFirst']>>>

/** Rows of a check before this one are in its way. */
async function forgetRows(ctx: TenantContext, importId: string): Promise<void> {
  while ((await ctx.db.$import.forget(importId, FORGOTTEN_AT_ONCE)) === FORGOTTEN_AT_ONCE);
}

/** Reads the file on from behind the last row that was kept. @throws TableProblem */
async function readOn(ctx: TenantContext, row: Import, stopped: () => void): Promise<boolean> {
  const options = optionsOf(row)
  if (!options) return false
  const fields = (await listFields(ctx, {})).filter(({ isArchived }) => !isArchived)
  const read = rowReader(options.columns, fields)
  let [after, last, readTo] = [row.cursor, row.cursor, row.bytesRead]
  let rows: StagedRow[] = []
  const keep = async () => {
    stopped()
    const isOurs = await stageBatch(ctx, { importId: row.id, after, last, readTo, rows })
    after = last
    rows = []
    return isOurs
  }
  const onRead = (bytes: number) => {
    readTo = bytes
  }
  for await (const { row: number, record } of storedRecords(row, { from: row.cursor + 1, onRead })) {
    if (number > MOST_ROWS) throw new TooManyRows()
    last = number
    const staged = read(record, number)
    if (staged) rows.push(staged)
    if (rows.length >= BATCH && !(await keep())) return false
  }
  return keep()
}

class TooManyRows extends Error {}

async function check(ctx: TenantContext, row: Import, stopped: () => void): Promise<void> {
  const importId = row.id
  if (row.cursor <= 1) await forgetRows(ctx, importId)
  try {
    if (await readOn(ctx, row, stopped)) await endCheck(ctx, { importId, problem: null })
  } catch (error) {
    if (error instanceof TableProblem) await endCheck(ctx, { importId, problem: error.code })
    else if (error instanceof TooManyRows) await endCheck(ctx, { importId, problem: 'too_many_rows' })
    else throw error
  }
}

/**
 * Does what an import is waiting for: checks, takes over, or undoes, a batch after the other. Whatever stops it, the next run goes
 * on behind the last batch.
 */
export const workImport = task({
  name: 'imports.work',
  access: 'system',
  input: z.strictObject({ importId: uuid, signal: z.instanceof(AbortSignal).optional() }),
  handler: async ({ ctx, input: { importId, signal } }) => {
    const stopped = () => signal?.throwIfAborted()
    const row = await ctx.db.contactImport.findFirst({ where: { id: importId } })
    if (row?.state === 'checking') await check(ctx, row, stopped)
    if (row?.state === 'running') {
      const take = () => {
        stopped()
        return takeBatch(ctx, { importId, most: BATCH })
      }
      for (let batch = 1; await take(); batch++) if (LEARNT_AFTER.includes(batch)) await ctx.db.$import.learnSizes()
    }
    if (row?.state === 'undoing') {
      do stopped()
      while (await undoBatch(ctx, { importId, most: BATCH, by: row.actorLabel }))
    }
  },
})
