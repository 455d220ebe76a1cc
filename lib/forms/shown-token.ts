import { deriveSecret, equalInConstantTime, hmacHex } from '@/lib/kernel'

/** People need longer to read and fill in a form than this; programs do not. */
export const FASTEST_MS = 1_500
/** A page is kept for an hour and may stay open for a day. */
export const OLDEST_MS = 26 * 3_600_000

const macOf = (tenantId: string, formId: string, at: string): string =>
  hmacHex(deriveSecret('form-shown'), `${tenantId}:${formId}:${at}`).slice(0, 40)

/** Says when a form was shown; nobody else can say it. */
export function writeShownToken(tenantId: string, formId: string, now = Date.now()): string {
  const at = now.toString(36)
  return `${at}.${macOf(tenantId, formId, at)}`
}

/** How long ago the form was shown. @returns null for what this company has not written for this form */
export function readShownToken(tenantId: string, formId: string, token: string, now = Date.now()): number | null {
  const [at = '', mac = ''] = token.split('.')
  if (!/^[0-9a-z]{1,12}$/.test(at) || !equalInConstantTime(mac, macOf(tenantId, formId, at))) return null
  return now - Number.parseInt(at, 36)
}
