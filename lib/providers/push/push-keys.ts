import { createECDH } from 'node:crypto'
import { deriveSecret } from '@/lib/kernel'

/** base64url: 32 bytes, and an uncompressed point of P-256. */
export type PushKeys = { privateKey: string; publicKey: string }

/** The pair by which push services know a company (RFC 8292), the same at each call. Its id is the purpose of the derivation. */
export function pushKeys(tenantId: string, attempt = 0): PushKeys {
  const ecdh = createECDH('prime256v1')
  const privateKey = deriveSecret(`web-push:${tenantId}:${attempt}`)
  try {
    ecdh.setPrivateKey(privateKey, 'base64url')
  } catch (error) {
    // One of four billion numbers is beyond the order of the curve.
    if (attempt > 2) throw error
    return pushKeys(tenantId, attempt + 1)
  }
  return { privateKey, publicKey: ecdh.getPublicKey('base64url') }
}
