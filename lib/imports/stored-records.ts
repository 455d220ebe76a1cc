import { notFound } from '@/lib/kernel'
import { storage } from '@/lib/providers/storage'
import { csvRecords } from '@/lib/providers/tables'

type Stored = { storageKey: string | null; delimiter: string }

/** Rows of a file that is kept, with the number that a sheet shows beside each; the headings are row 1. */
export async function* storedRecords(
  { storageKey, delimiter }: Stored,
  { from = 2, onRead }: { from?: number; onRead?: (bytes: number) => void } = {},
): AsyncGenerator<{ row: number; record: string[] }> {
  const found = storageKey ? await storage().get(storageKey) : null
  if (!found) throw notFound('File')
  let bytes = 0
  async function* counted(body: AsyncIterable<Uint8Array>) {
    for await (const chunk of body) {
      bytes += chunk.byteLength
      onRead?.(bytes)
      yield chunk
    }
  }
  let row = 0
  for await (const record of csvRecords(counted(found.body), delimiter)) {
    row += 1
    if (row >= from) yield { row, record }
  }
}
