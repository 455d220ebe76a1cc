// Reads one document in a process of its own: bytes come by stdin, parts go by messages, each waits until it has been taken.
import { DocumentProblem } from './document-problem'
import { type Found, findFormat } from './find-format'
import type { DocumentPart, Said } from './part'
import { readCsv } from './read-csv'
import { readDocx, readHtml, readText } from './read-markup'
import { readPdf } from './read-pdf'

const BATCH = 10
const MOST_PARTS = 5_000

const taken = () => new Promise<void>((resolve) => process.once('message', () => resolve()))

async function say(said: Said): Promise<void> {
  const answer = taken()
  process.send?.(said)
  await answer
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function read(from: number): Promise<number> {
  let skipped = 0
  let total: number | null = null
  const found = await findFormat(await readStdin())
  const tell = { total: (pages: number) => (total = pages), skip: () => (skipped += 1) }
  const parts = partsOf(found, from, tell)
  let batch: DocumentPart[] = []
  let number = 0
  const flush = async () => {
    if (batch.length > 0) await say({ kind: 'parts', parts: batch })
    batch = []
  }
  for await (const part of parts) {
    if (number === 0) await say({ kind: 'format', format: found.format, total })
    number += 1
    if (number > MOST_PARTS) throw new DocumentProblem('too_long')
    if (found.format !== 'pdf' && number <= from) continue
    batch.push(part)
    if (batch.length >= BATCH) await flush()
  }
  if (number === 0 && from === 0) throw new DocumentProblem('no_text')
  await flush()
  return skipped
}

function partsOf(found: Found, from: number, tell: Parameters<typeof readPdf>[2]) {
  if ('bytes' in found) return found.format === 'pdf' ? readPdf(found.bytes, from, tell) : readDocx(found.bytes)
  if (found.format === 'html') return readHtml(found.text)
  return found.format === 'csv' ? readCsv(found.text) : readText(found.text)
}

try {
  await say({ kind: 'done', skipped: await read(Number(process.argv[2] ?? 0)) })
} catch (error) {
  if (!(error instanceof DocumentProblem)) process.stderr.write(`${error}\n`)
  await say({ kind: 'problem', code: error instanceof DocumentProblem ? error.code : 'damaged' })
}
process.disconnect()
