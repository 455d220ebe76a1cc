import { csvRecords, findDelimiter, TableProblem } from '../tables'
import { DocumentProblem } from './document-problem'
import type { DocumentPart } from './part'

const WANTED_CHARACTERS = 3_000
const MOST_ROWS = 100_000
const HEAD = 64 * 1024

const clean = (cell: string): string => cell.replace(/\s+/g, ' ').trim()

/** A row that can be understood alone: each cell with the name of its column. */
const rowLine = (headers: readonly string[], record: readonly string[]): string =>
  record
    .map((cell, at) => ({ name: headers[at] ?? '', value: clean(cell) }))
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => (name ? `${name}: ${value}` : value))
    .join('; ')

async function* once(text: string) {
  yield new TextEncoder().encode(text)
}

/** Rows of a table, several in a part. @throws DocumentProblem */
export async function* readCsv(text: string): AsyncGenerator<DocumentPart> {
  let headers: string[] | undefined
  let lines: string[] = []
  let from = 2
  let row = 0
  const ended = (): DocumentPart[] => {
    // Empty rows keep their line, so that lines and rows stay in step.
    const content = lines.join('\n')
    const part = { title: '', place: { kind: 'rows' as const, from, to: from + lines.length - 1 }, content }
    from += lines.length
    lines = []
    return content.trim() ? [part] : []
  }
  try {
    for await (const record of csvRecords(once(text), findDelimiter(text.slice(0, HEAD)))) {
      row += 1
      if (row > MOST_ROWS) throw new DocumentProblem('too_long')
      if (!headers) {
        headers = record.map(clean)
        continue
      }
      lines.push(rowLine(headers, record))
      if (lines.reduce((sum, line) => sum + line.length, 0) > WANTED_CHARACTERS) yield* ended()
    }
  } catch (error) {
    throw error instanceof TableProblem ? new DocumentProblem('damaged', error) : error
  }
  yield* ended()
}
