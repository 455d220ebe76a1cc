import { Readable } from 'node:stream'
import type { parse } from 'csv-parse'
import { deferred } from '@/lib/kernel'
import { TableProblem, type TableProblemCode } from './table-problem'

const csv = deferred<{ parse: typeof parse }>('csv-parse')

/** A quote that is never closed would swallow the rest of the file. */
const MOST_CHARACTERS = 2_000_000

const PROBLEMS: Record<string, TableProblemCode> = {
  CSV_MAX_RECORD_SIZE: 'record_too_long',
  CSV_QUOTE_NOT_CLOSED: 'open_quote',
}

/**
 * The records of a UTF-8 file, each with as many cells as it has; an empty line is a record with one empty cell.
 * @throws TableProblem
 */
export async function* csvRecords(chunks: AsyncIterable<Uint8Array>, delimiter: string): AsyncGenerator<string[]> {
  const parser = csv().parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_CHARACTERS,
  })
  const source = Readable.from(chunks)
  source.on('error', (error) => parser.destroy(error))
  try {
    for await (const record of source.pipe(parser)) yield record as string[]
  } catch (error) {
    const code = PROBLEMS[(error as { code?: string }).code ?? '']
    throw code ? new TableProblem(code, error) : error
  } finally {
    source.destroy()
  }
}
