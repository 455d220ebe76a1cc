import { deriveSecret, equalInConstantTime, hmacHex } from '@/lib/kernel'

const MINUTES = 15

const signature = (accountId: string, memberId: string, expires: number) =>
  hmacHex(deriveSecret('branding-preview'), `${accountId} ${memberId} ${expires}`)

/** For the address of a preview: good for one member of one account, for a quarter of an hour. */
export function previewToken(accountId: string, memberId: string, now = Date.now()): string {
  const expires = now + MINUTES * 60_000
  return `${expires.toString(36)}.${signature(accountId, memberId, expires)}`
}

export function isPreviewToken(token: string, accountId: string, memberId: string, now = Date.now()): boolean {
  const [time = '', given = ''] = token.split('.')
  const expires = Number.parseInt(time, 36)
  if (!Number.isSafeInteger(expires) || expires < now || expires.toString(36) !== time) return false
  return equalInConstantTime(given, signature(accountId, memberId, expires))
}
