import { seal } from '@/lib/kernel'
import { channelSeal } from './connection'
import type { ConnectionFields } from './schema'

/** The end of a key, to tell it by; of one of many lines that of its last one. */
export const hintOf = (token: string): string => `…${token.replace(/\s*-----END[^-]*-----\s*$/, '').slice(-4)}`

/** The columns of the keys that were typed; those that were not keep what they hold. */
export function sealedKeys(tenantId: string, given: Pick<ConnectionFields, 'token' | 'appSecret' | 'verifyToken'>) {
  const { token, appSecret, verifyToken } = given
  const sealed = (value: string) => seal(channelSeal(tenantId), value)
  return {
    ...(token ? { tokenSealed: sealed(token), tokenHint: hintOf(token) } : {}),
    ...(appSecret ? { appSecretSealed: sealed(appSecret) } : {}),
    ...(verifyToken ? { verifyTokenSealed: sealed(verifyToken) } : {}),
  }
}
