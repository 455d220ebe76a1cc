import { csvLine } from '@/lib/kernel'
import { type TenantContext, writeAudit } from '@/lib/operations'
import { listRefused } from './list-refused'
import { reachImport } from './reach-import'
import type { RefusedRow } from './schema'
import { storedRecords } from './stored-records'

const PAGE = 100

async function* refusedRows(ctx: TenantContext, importId: string): AsyncGenerator<RefusedRow> {
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof listRefused>> = await listRefused(ctx, { importId, cursor, limit: PAGE })
    yield* page.items
    cursor = page.nextCursor
  }
}

/**
 * The rows that were refused as they stand in the file, with a column that says why: for mending and bringing again. The file is
 * read along, so that no row has to be kept twice.
 */
export async function* refusedFile(
  ctx: TenantContext,
  importId: string,
  words: { heading: string; reason: (row: RefusedRow) => string },
): AsyncGenerator<string> {
  const given = await reachImport(ctx, importId, 'contacts:read')
  await writeAudit(ctx, 'imports.export-refused', 'success', { resourceId: importId })
  yield csvLine([...given.headers, words.heading])
  const refused = refusedRows(ctx, importId)
  let next = await refused.next()
  if (next.done) return
  for await (const { row, record } of storedRecords(given)) {
    if (row !== next.value.row) continue
    const cells = given.headers.map((_, at) => record[at] ?? '')
    yield csvLine([...cells, words.reason(next.value)])
    next = await refused.next()
    if (next.done) return
  }
}
