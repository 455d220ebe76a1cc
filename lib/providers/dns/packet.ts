import type { RecordType } from './resolver'

/** RFC 1035 §3.2.2, RFC 3596. */
export const TYPE_CODES: Readonly<Record<RecordType, number>> = { A: 1, NS: 2, CNAME: 5, MX: 15, TXT: 16, AAAA: 28 }

export type DnsQuestion = {
  id: number
  name: string
  type: RecordType | null
  isRecursionDesired: boolean
  raw: Buffer
}

const HEADER_BYTES = 12
const LONGEST_LABEL = 63
const LONGEST_CHUNK = 255

/** Name, type and class of the only question of a query; null for what is no query. */
export function readQuestion(packet: Buffer): DnsQuestion | null {
  if (packet.length < HEADER_BYTES + 5) return null
  const flags = packet.readUInt16BE(2)
  const isStandardQuery = (flags & 0xf800) === 0 && packet.readUInt16BE(4) === 1
  if (!isStandardQuery) return null
  const labels: string[] = []
  let at = HEADER_BYTES
  for (let length = packet[at] ?? 0; length !== 0; length = packet[at] ?? 0) {
    if (length > LONGEST_LABEL || at + 1 + length >= packet.length) return null
    labels.push(packet.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  const end = at + 5
  if (end > packet.length) return null
  const code = packet.readUInt16BE(at + 1)
  const type = (Object.entries(TYPE_CODES).find(([, known]) => known === code)?.[0] ?? null) as RecordType | null
  return {
    id: packet.readUInt16BE(0),
    name: labels.join('.').toLowerCase(),
    type,
    isRecursionDesired: (flags & 0x0100) !== 0,
    raw: packet.subarray(HEADER_BYTES, end),
  }
}

function encodeName(name: string): Buffer {
  const labels = name.replace(/\.$/, '').split('.').filter(Boolean)
  const parts = labels.flatMap((label) => {
    const bytes = Buffer.from(label, 'latin1')
    return [Buffer.from([bytes.length]), bytes]
  })
  return Buffer.concat([...parts, Buffer.from([0])])
}

function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  const chunks: Buffer[] = []
  for (let at = 0; at === 0 || at < bytes.length; at += LONGEST_CHUNK) {
    const chunk = bytes.subarray(at, at + LONGEST_CHUNK)
    chunks.push(Buffer.from([chunk.length]), chunk)
  }
  return Buffer.concat(chunks)
}

function encodeIpv6(address: string): Buffer {
  const { hostname } = new URL(`http://[${address}]/`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const groups = (text: string) => text.split(':').filter(Boolean)
  const after = tail === undefined ? [] : groups(tail)
  const gap = tail === undefined ? 0 : 8 - groups(head).length - after.length
  const all = [...groups(head), ...Array.from({ length: gap }, () => '0'), ...after]
  return Buffer.concat(
    all.map((group) => {
      const bytes = Buffer.alloc(2)
      bytes.writeUInt16BE(Number.parseInt(group, 16))
      return bytes
    }),
  )
}

function encodeValue(type: RecordType, value: string): Buffer {
  switch (type) {
    case 'A':
      return Buffer.from(value.split('.').map(Number))
    case 'AAAA':
      return encodeIpv6(value)
    case 'TXT':
      return encodeText(value)
    case 'MX': {
      const [, priority = '10', exchange = value] = /^(\d+)\s+(\S+)$/.exec(value) ?? []
      const bytes = Buffer.alloc(2)
      bytes.writeUInt16BE(Number(priority))
      return Buffer.concat([bytes, encodeName(exchange)])
    }
    case 'CNAME':
    case 'NS':
      return encodeName(value)
    default: {
      const unhandled: never = type
      throw new Error(`unhandled record type ${String(unhandled)}`)
    }
  }
}

export type AnswerRecord = { name: string; type: RecordType; value: string }

const TTL_SECONDS = 1
const AUTHORITATIVE_ANSWER = 0x8400

/** The answer to a question. @param code 0 no error, 2 server failure, 3 no such name */
export function writeAnswer(question: DnsQuestion, records: readonly AnswerRecord[], code: 0 | 2 | 3): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt16BE(question.id, 0)
  header.writeUInt16BE(AUTHORITATIVE_ANSWER | (question.isRecursionDesired ? 0x0180 : 0) | code, 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(records.length, 6)
  const answers = records.map(({ name, type, value }) => {
    const data = encodeValue(type, value)
    const fixed = Buffer.alloc(10)
    fixed.writeUInt16BE(TYPE_CODES[type], 0)
    fixed.writeUInt16BE(1, 2)
    fixed.writeUInt32BE(TTL_SECONDS, 4)
    fixed.writeUInt16BE(data.length, 8)
    return Buffer.concat([encodeName(name), fixed, data])
  })
  return Buffer.concat([header, question.raw, ...answers])
}

/** The same answer for a datagram that would be too long: empty, with the bit that sends the asker to TCP. */
export function truncated(answer: Buffer, questionBytes: number): Buffer {
  const short = Buffer.from(answer.subarray(0, HEADER_BYTES + questionBytes))
  short.writeUInt16BE(short.readUInt16BE(2) | 0x0200, 2)
  short.writeUInt16BE(0, 6)
  return short
}
