import { timingSafeEqual } from 'node:crypto'
import { bytesOfIds, idsOfBytes, type MailToken, signBytes } from './mail-token'

/** RFC 4648 §6: mail servers may change the case of an address, so its letters say nothing by it. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const MAC_BYTES = 6
const BYTES = 32 + MAC_BYTES
const LENGTH = Math.ceil((BYTES * 8) / 5)
const PATTERN = new RegExp(`\\bb-([${LETTERS}]{${LENGTH}})@`, 'gi')
const MOST_TRIED = 20

function encode(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: LENGTH }, (_, n) =>
    LETTERS.charAt(Number.parseInt(bits.slice(n * 5, n * 5 + 5).padEnd(5, '0'), 2)),
  ).join('')
}

function decode(text: string): Buffer {
  const bits = [...text.toLowerCase()].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(Array.from({ length: BYTES }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2)))
}

const macOf = (tenantId: string, ids: Buffer): Buffer =>
  signBytes(tenantId, Buffer.concat([ids, Buffer.from('return')]), MAC_BYTES)

/**
 * The envelope's sender of one recipient's mail (VERP): what comes back to it is about nobody else, whatever it says. Two ids and
 * 48 bits of an HMAC, in the 64 characters that the left side of an address may have (RFC 5321 §4.5.3.1.1).
 */
export function writeReturnPath(tenantId: string, whose: MailToken, domain: string): string {
  const ids = bytesOfIds(whose)
  return `b-${encode(Buffer.concat([ids, macOf(tenantId, ids)]))}@${domain}`
}

/** @param text where such an address may stand. @returns null where there is none that this company has made */
export function readReturnPath(tenantId: string, text: string): MailToken | null {
  for (const [, code = ''] of [...text.matchAll(PATTERN)].slice(0, MOST_TRIED)) {
    const bytes = decode(code)
    const ids = bytes.subarray(0, 32)
    if (timingSafeEqual(macOf(tenantId, ids), bytes.subarray(32))) return idsOfBytes(ids)
  }
  return null
}
