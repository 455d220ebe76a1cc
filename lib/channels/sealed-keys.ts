import { seal } from '@/lib/kernel'
import { channelSeal } from './connection'
import type { ConnectionFields } from './schema'

/** The columns of the keys that were typed; those that were not keep what they hold. */
export function sealedKeys(tenantId: string, given: Pick<ConnectionFields, 'token' | 'appSecret' | 'verifyToken'>) {
  const { token, appSecret, verifyToken } = given
  const sealed = (value: string) => seal(channelSeal(tenantId), value)
  return {
    ...(token ? { tokenSealed: sealed(token), tokenHint: `…${token.slice(-4)}` } : {}),
    ...(appSecret ? { appSecretSealed: sealed(appSecret) } : {}),
    ...(verifyToken ? { verifyTokenSealed: sealed(verifyToken) } : {}),
  }
}
