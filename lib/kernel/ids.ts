import { createHash, randomBytes } from 'node:crypto'

declare const tenantBrand: unique symbol

/**
 * A tenant that has been resolved. Minted only by `lib/tenancy` (host, session, key, job row) and by provisioning;
 * no function takes an optional tenant.
 */
export type TenantId = string & { readonly [tenantBrand]: true }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

/** Vouches that `id` came out of the tenant directory. The structure check lists the files that may call it. */
export function mintTenantId(id: string): TenantId {
  if (!isUuid(id)) throw new TypeError('a tenant id is a UUID')
  return id.toLowerCase() as TenantId
}

let lastMs = 0
let sequence = 0

/**
 * UUIDv7 (RFC 9562, method 1): 48 bits of milliseconds, a 12-bit counter that keeps ids of one process in order within a
 * millisecond, 62 random bits.
 */
export function newId(nowMs: number = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs
    sequence = 0
  } else if (++sequence > 0xfff) {
    lastMs += 1
    sequence = 0
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Smallest UUIDv7 of a moment: rows made later have greater ids. */
export function firstIdAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** The same id for the same words (UUIDv8 of their SHA-256). */
export function idOfWords(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}
