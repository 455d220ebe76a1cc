import { crc32, deflateRawSync } from 'node:zlib'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const DEFLATED = 8

function numbers(...parts: [bytes: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    parts.map(([bytes, value]) => {
      const part = Buffer.alloc(bytes)
      part.writeUIntLE(value, 0, bytes)
      return part
    }),
  )
}

/** A ZIP with these parts. */
export function packed(parts: Record<string, string>): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const [path, plain] = [Buffer.from(name), Buffer.from(text)]
    const body = deflateRawSync(plain)
    const about = numbers(
      [2, 20],
      [2, 0],
      [2, DEFLATED],
      [4, 0],
      [4, crc32(plain)],
      [4, body.length],
      [4, plain.length],
    )
    const head = Buffer.concat([numbers([4, LOCAL]), about, numbers([2, path.length], [2, 0]), path])
    const rest = numbers([2, path.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    central.push(Buffer.concat([numbers([4, CENTRAL], [2, 20]), about, rest, path]))
    local.push(head, body)
    offset += head.length + body.length
  }
  const directory = Buffer.concat(central)
  const count = central.length
  return Buffer.concat([
    ...local,
    directory,
    numbers([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]),
  ])
}
