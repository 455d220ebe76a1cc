import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import { deriveSecret, isUuid } from '@/lib/kernel'

/** Whose mail of which campaign a link is in. */
export type MailToken = { campaignId: string; contactId: string }

const ID_BYTES = 16
const MAC_BYTES = 16
const LENGTH = 2 * ID_BYTES + MAC_BYTES

/** The two ids one after the other, and back. */
export const bytesOfIds = ({ campaignId, contactId }: MailToken): Buffer =>
  Buffer.concat([bytesOf(campaignId), bytesOf(contactId)])

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

function idOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export function idsOfBytes(ids: Buffer): MailToken | null {
  const found = { campaignId: idOf(ids.subarray(0, ID_BYTES)), contactId: idOf(ids.subarray(ID_BYTES)) }
  return isUuid(found.campaignId) && isUuid(found.contactId) ? found : null
}

const keys = new Map<string, KeyObject>()
const MOST_KEYS = 10_000

/** A company's own key: a token of one company says nothing at another's address. */
function keyOf(tenantId: string): KeyObject {
  let key = keys.get(tenantId)
  if (!key) {
    key = createSecretKey(deriveSecret(`mail-links:${tenantId}`), 'base64url')
    if (keys.size >= MOST_KEYS) keys.clear()
    keys.set(tenantId, key)
  }
  return key
}

/** The first bytes of an HMAC-SHA256 under the company's key. */
export const signBytes = (tenantId: string, bytes: Buffer, length: number): Buffer =>
  createHmac('sha256', keyOf(tenantId)).update(bytes).digest().subarray(0, length)

const macOf = (tenantId: string, ids: Buffer): Buffer => signBytes(tenantId, ids, MAC_BYTES)

/** 64 characters that nobody else can make (two ids and half an HMAC-SHA256). */
export function writeMailToken(tenantId: string, whose: MailToken): string {
  const ids = bytesOfIds(whose)
  return Buffer.concat([ids, macOf(tenantId, ids)]).toString('base64url')
}

/** @returns null for what this company has not made */
export function readMailToken(tenantId: string, token: string): MailToken | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== LENGTH) return null
  const ids = bytes.subarray(0, 2 * ID_BYTES)
  if (!timingSafeEqual(macOf(tenantId, ids), bytes.subarray(2 * ID_BYTES))) return null
  return idsOfBytes(ids)
}
