import { DocumentProblem } from './document-problem'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const ENTRY_BYTES = 46

/** What a ZIP says of itself: how large it is unpacked, and what is in it. What lies is stopped by the memory it may take. */
export function unpackedSize(bytes: Uint8Array): { size: number; names: string[] } {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lowest = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT)
  let end = zip.length - END_BYTES
  while (end >= lowest && zip.readUInt32LE(end) !== END) end -= 1
  if (end < lowest) throw new DocumentProblem('damaged')
  let at = zip.readUInt32LE(end + 16)
  const found = { size: 0, names: [] as string[] }
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== CENTRAL) throw new DocumentProblem('damaged')
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    found.size += zip.readUInt32LE(at + 24)
    found.names.push(zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name))
    at += ENTRY_BYTES + name + extra + comment
  }
  return found
}
