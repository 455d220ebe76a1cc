const HEADER = 6
const ENTRY = 16
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

/** The largest PNG inside an .ico file; null where it holds bitmaps only. */
export function largestPngOfIcon(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < HEADER) return null
  const count = Math.min(file.readUInt16LE(4), 64, Math.floor((file.length - HEADER) / ENTRY))
  const pictures = Array.from({ length: count }, (_, index) => {
    const entry = HEADER + index * ENTRY
    const start = file.readUInt32LE(entry + 12)
    return file.subarray(start, start + file.readUInt32LE(entry + 8))
  })
  const [largest] = pictures
    .filter((picture) => picture.subarray(0, 4).equals(PNG))
    .sort((one, other) => other.length - one.length)
  return largest ?? null
}
