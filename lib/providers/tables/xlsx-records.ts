import type { Readable } from 'node:stream'
import type * as yauzl from 'yauzl'
import { deferred } from '@/lib/kernel'
import { TableProblem } from './table-problem'
import { type Formats, readRelations, readSharedTexts, readSheetPlace, readStyles, sheetRows } from './xlsx-parts'

const zip = deferred<typeof yauzl>('yauzl')

const MOST_ENTRIES = 10_000

type Limits = {
  /** All parts that are read, unpacked. */
  unpackedBytes: number
}

/** Also what was renamed: the first bytes tell. */
export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03

function open(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    zip().fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, file) =>
      error ? reject(error) : resolve(file),
    )
  })
}

async function entriesOf(file: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  await new Promise<void>((resolve, reject) => {
    file.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry)
      if (entries.size > MOST_ENTRIES) reject(new TableProblem('damaged'))
      else file.readEntry()
    })
    file.on('end', resolve)
    file.on('error', reject)
    file.readEntry()
  })
  return entries
}

/** The unpacked text of a part; all parts together may not be larger than the limit, whatever their headers say. */
async function* textOf(
  file: yauzl.ZipFile,
  entry: yauzl.Entry,
  budget: { left: number },
): AsyncGenerator<string, void, undefined> {
  if (entry.uncompressedSize > budget.left) throw new TableProblem('unpacks_too_large')
  const stream = await new Promise<Readable>((resolve, reject) => {
    file.openReadStream(entry, (error, found) => (error ? reject(error) : resolve(found)))
  })
  const decoder = new TextDecoder()
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      budget.left -= chunk.byteLength
      if (budget.left < 0) throw new TableProblem('unpacks_too_large')
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } finally {
    stream.destroy()
  }
}

/**
 * The rows of the first sheet.
 * @throws TableProblem
 */
export async function* xlsxRecords(bytes: Buffer, { unpackedBytes }: Limits): AsyncGenerator<string[]> {
  const budget = { left: unpackedBytes }
  try {
    const file = await open(bytes)
    const entries = await entriesOf(file)
    const part = (name: string) => {
      const entry = entries.get(name)
      return entry ? textOf(file, entry, budget) : null
    }
    const workbook = part('xl/workbook.xml')
    if (!workbook) throw new TableProblem('not_a_table')
    const { relation, has1904Dates } = await readSheetPlace(workbook)
    const relations = part('xl/_rels/workbook.xml.rels')
    const place = (relations && (await readRelations(relations)).get(relation)) ?? 'worksheets/sheet1.xml'
    const sheet = part(place.startsWith('/') ? place.slice(1) : `xl/${place}`)
    if (!sheet) throw new TableProblem('not_a_table')
    const shared = part('xl/sharedStrings.xml')
    const styles = part('xl/styles.xml')
    const formats: Formats = {
      texts: shared ? await readSharedTexts(shared) : [],
      dateStyles: styles ? await readStyles(styles) : new Set(),
      has1904Dates,
    }
    yield* sheetRows(sheet, formats)
  } catch (error) {
    if (error instanceof TableProblem) throw error
    const { message } = error as Error
    throw new TableProblem(/encrypt/i.test(message) ? 'protected' : 'damaged', error)
  }
}
