import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { env } from './env'

/** 256-bit URL-safe random token. Store only `sha256Hex(token)`. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

export const sha256Hex = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex')

export const hmacHex = (key: string | Uint8Array, value: string): string =>
  createHmac('sha256', key).update(value).digest('hex')

export function equalInConstantTime(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest()
  const right = createHash('sha256').update(b).digest()
  return timingSafeEqual(left, right)
}

/** HKDF-SHA256 over the installation's AUTH_SECRET; `purpose` separates the keys (RFC 5869 `info`). */
export const deriveSecret = (purpose: string): string =>
  Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, 'app', purpose, 32)).toString('base64url')

const VERSION = 'v1'

/** Each is derived once; by the installation's key, since tests change that. */
const dataKeys = new Map<string, Buffer>()
const MOST_DATA_KEYS = 10_000

function dataKey(owner: string): Buffer {
  const { ENCRYPTION_KEY } = env()
  const name = `${ENCRYPTION_KEY} ${owner}`
  let key = dataKeys.get(name)
  if (!key) {
    if (dataKeys.size >= MOST_DATA_KEYS) dataKeys.clear()
    key = Buffer.from(hkdfSync('sha256', ENCRYPTION_KEY, 'data', owner, 32))
    dataKeys.set(name, key)
  }
  return key
}

/**
 * AES-256-GCM with a key derived per owner and the owner as additional data: a value copied to another tenant's row does
 * not open. Form: `v1.<iv>.<tag>.<ciphertext>`, each base64url.
 */
export function seal(owner: string, plaintext: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', dataKey(owner), iv)
  cipher.setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()])
  return [
    VERSION,
    iv.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
    body.toString('base64url'),
  ].join('.')
}

/** @throws when the value was sealed for another owner, with another key, or was changed. */
export function unseal(owner: string, sealed: string): string {
  const [version, iv, tag, body] = sealed.split('.')
  if (version !== VERSION || !iv || !tag || body === undefined) throw new Error('not a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', dataKey(owner), Buffer.from(iv, 'base64url'))
  decipher.setAAD(Buffer.from(owner))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}
