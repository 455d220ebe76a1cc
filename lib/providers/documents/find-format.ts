import { asUtf8, EncodingWatch, findDelimiter, TableProblem } from '../tables'
import { DocumentProblem } from './document-problem'
import type { DocumentFormat } from './part'
import { unpackedSize } from './unpacked-size'

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const HEAD = 64 * 1024
/** Lines that must agree on how many cells they have before a text counts as a table. */
const TABLE_LINES = 3
const MOST_UNPACKED = 200 * 1024 * 1024

const begins = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte)

/** The bytes of a text as text, whatever its encoding. @throws DocumentProblem for what is no text */
async function asText(bytes: Uint8Array): Promise<string> {
  const watch = new EncodingWatch()
  watch.see(bytes)
  let text = ''
  const decoder = new TextDecoder()
  async function* once() {
    yield bytes
  }
  try {
    for await (const chunk of asUtf8(once(), watch.encoding())) text += decoder.decode(chunk, { stream: true })
  } catch (error) {
    if (error instanceof TableProblem) throw new DocumentProblem('unknown_kind', error)
    throw error
  }
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
}

/** A table by what it looks like: several lines, all with as many cells, at least two. */
function isTable(head: string): boolean {
  const sign = findDelimiter(head)
  const lines = head.split('\n').slice(0, 20)
  const cells = lines
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(sign).length)
  const [first = 0] = cells
  // Prose has commas too; a table's line seldom ends a sentence, and its cells are short.
  const isProse = sign === ',' && lines.filter((line) => /[.!?]\s*$/.test(line)).length > lines.length / 3
  return cells.length >= TABLE_LINES && first >= 2 && !isProse && cells.every((count) => count === first)
}

const HTML = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const MARKDOWN = /^(?:#{1,6} \S|[-*+] \S|\d+\. \S|```|> \S|\|.*\|$|.*\[[^\]]+\]\([^)]+\))/m

export type Found =
  | { format: 'pdf' | 'docx'; bytes: Uint8Array }
  | { format: Exclude<DocumentFormat, 'pdf' | 'docx'>; text: string }

/** What a file is, by its bytes alone. @throws DocumentProblem for what cannot be read */
export async function findFormat(bytes: Uint8Array): Promise<Found> {
  if (bytes.length === 0) throw new DocumentProblem('empty')
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return { format: 'pdf', bytes }
  // Office's own encryption stands in the container of its old formats.
  if (begins(bytes, OLE)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new DocumentProblem(isEncrypted ? 'protected' : 'old_office')
  }
  if (begins(bytes, ZIP)) {
    const { size, names } = unpackedSize(bytes)
    if (size > MOST_UNPACKED) throw new DocumentProblem('unpacks_too_large')
    if (!names.includes('word/document.xml')) throw new DocumentProblem('unknown_kind')
    return { format: 'docx', bytes }
  }
  if (head.startsWith('{\\rtf')) throw new DocumentProblem('old_office')
  const text = await asText(bytes)
  if (text.trim() === '') throw new DocumentProblem('empty')
  const start = text.slice(0, HEAD)
  if (HTML.test(start)) return { format: 'html', text }
  if (isTable(start)) return { format: 'csv', text }
  return { format: MARKDOWN.test(start) ? 'md' : 'txt', text }
}
