import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import { deriveSecret } from './crypto'
import { isUuid } from './ids'

const ID_BYTES = 16
const MAC_BYTES = 16

/** Two ids one after the other, and back. */
export const bytesOfIds = (first: string, second: string): Buffer => Buffer.concat([bytesOf(first), bytesOf(second)])

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

function idOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** @returns null for what are no ids */
export function idsOfBytes(bytes: Buffer): [string, string] | null {
  const found: [string, string] = [idOf(bytes.subarray(0, ID_BYTES)), idOf(bytes.subarray(ID_BYTES))]
  return found.every(isUuid) ? found : null
}

const keys = new Map<string, KeyObject>()
const MOST_KEYS = 10_000

function keyOf(purpose: string): KeyObject {
  let key = keys.get(purpose)
  if (!key) {
    key = createSecretKey(deriveSecret(purpose), 'base64url')
    if (keys.size >= MOST_KEYS) keys.clear()
    keys.set(purpose, key)
  }
  return key
}

/** The first bytes of an HMAC-SHA256 under the purpose's own key. */
export const signBytes = (purpose: string, bytes: Buffer, length: number): Buffer =>
  createHmac('sha256', keyOf(purpose)).update(bytes).digest().subarray(0, length)

const macOf = (purpose: string, ids: Buffer): Buffer => signBytes(purpose, ids, MAC_BYTES)

/**
 * Two ids that nobody else can put together: 64 characters, the ids and half an HMAC-SHA256.
 * @param purpose what the token is for, and whose it is: a token for one purpose says nothing for another
 */
export function writeSignedIds(purpose: string, first: string, second: string): string {
  const ids = bytesOfIds(first, second)
  return Buffer.concat([ids, macOf(purpose, ids)]).toString('base64url')
}

/** @returns null for what was not made for this purpose */
export function readSignedIds(purpose: string, token: string): [string, string] | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 2 * ID_BYTES + MAC_BYTES) return null
  const ids = bytes.subarray(0, 2 * ID_BYTES)
  if (!timingSafeEqual(macOf(purpose, ids), bytes.subarray(2 * ID_BYTES))) return null
  return idsOfBytes(ids)
}
