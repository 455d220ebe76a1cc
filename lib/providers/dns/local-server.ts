import { createSocket } from 'node:dgram'
import { type AddressInfo, createServer } from 'node:net'
import { type AnswerRecord, type DnsQuestion, readQuestion, truncated, writeAnswer } from './packet'
import type { RecordType } from './resolver'

export type { DnsQuestion } from './packet'

/** A record as people write it; an MX value is `10 mail.example.com`. */
export type LocalRecord = { name: string; type: RecordType; value: string }

export type DnsServer = { port: number; address: string; close(): Promise<void> }

const LONGEST_DATAGRAM = 512
const MOST_ALIASES = 8

const same = (one: string, other: string): boolean => one.replace(/\.$/, '').toLowerCase() === other.replace(/\.$/, '')

/** Records of the asked type; for addresses and texts of an alias, the alias and what it leads to (RFC 1034 §3.6.2). */
function answersTo(records: readonly LocalRecord[], name: string, type: RecordType | null): AnswerRecord[] {
  const found: AnswerRecord[] = []
  let asked = name
  for (let step = 0; step < MOST_ALIASES; step++) {
    const here = records.filter((record) => same(record.name, asked))
    const direct = here.filter((record) => record.type === type)
    if (direct.length) return [...found, ...direct.map((record) => ({ ...record, name: asked }))]
    const alias = here.find((record) => record.type === 'CNAME')
    if (!alias) return found
    found.push({ ...alias, name: asked })
    asked = alias.value.replace(/\.$/, '').toLowerCase()
  }
  return found
}

/** `*.example.com` answers for each name under it that has no records of its own (RFC 4592). */
function withWildcards(records: readonly LocalRecord[], name: string): LocalRecord[] {
  if (records.some((record) => same(record.name, name))) return [...records]
  const parent = name.slice(name.indexOf('.') + 1)
  const wild = records.filter((record) => same(record.name, `*.${parent}`))
  return [...records, ...wild.map((record) => ({ ...record, name }))]
}

/**
 * A small authoritative name server on the loopback address, over UDP and TCP.
 * @param answer the records there are right now, or `fail` for SERVFAIL, or `silent` for no answer at all
 */
export async function startDnsServer(
  answer: (question: DnsQuestion) => readonly LocalRecord[] | 'fail' | 'silent',
  port = 0,
): Promise<DnsServer> {
  const reply = (packet: Buffer): Buffer | null => {
    const question = readQuestion(packet)
    const given = question && answer(question)
    if (!question || !given || given === 'silent') return null
    if (given === 'fail') return writeAnswer(question, [], 2)
    const records = withWildcards(given, question.name)
    const found = answersTo(records, question.name, question.type)
    const isKnown = records.some((record) => same(record.name, question.name))
    return writeAnswer(question, found, isKnown ? 0 : 3)
  }

  const tcp = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    let pending: Buffer = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk])
      const length = pending.length < 2 ? Number.POSITIVE_INFINITY : pending.readUInt16BE(0)
      if (pending.length < length + 2) return
      const message = reply(pending.subarray(2, length + 2))
      if (!message) return void socket.destroy()
      const prefix = Buffer.alloc(2)
      prefix.writeUInt16BE(message.length)
      socket.end(Buffer.concat([prefix, message]))
    })
  })
  await new Promise<void>((resolve, reject) => {
    tcp.once('error', reject)
    tcp.listen(port, '127.0.0.1', resolve)
  })
  const bound = (tcp.address() as AddressInfo).port

  const udp = createSocket('udp4')
  udp.on('message', (packet, from) => {
    const message = reply(packet)
    if (!message) return
    const question = readQuestion(packet)
    const short = question && message.length > LONGEST_DATAGRAM ? truncated(message, question.raw.length) : message
    udp.send(short, from.port, from.address)
  })
  await new Promise<void>((resolve, reject) => {
    udp.once('error', reject)
    udp.bind(bound, '127.0.0.1', resolve)
  })
  return {
    port: bound,
    address: `127.0.0.1:${bound}`,
    close: async () => {
      await Promise.all([
        new Promise<void>((resolve) => udp.close(() => resolve())),
        new Promise<void>((resolve) => tcp.close(() => resolve())),
      ])
    },
  }
}
