import { timingSafeEqual } from 'node:crypto'
import { isUuid, signBytes } from '@/lib/kernel'

const HOUR_S = 3_600
const MAC_BYTES = 16

const macOf = (tenantId: string, fileId: string, until: number): Buffer =>
  signBytes(`chat-file:${tenantId}`, Buffer.from(`${fileId}.${until}`), MAC_BYTES)

/** Where a customer opens a file of their chat: for one to two hours, and the same within an hour, so that it is loaded once. */
export function fileLink(tenantId: string, fileId: string, now = Date.now()): string {
  const until = (Math.floor(now / 1_000 / HOUR_S) + 2) * HOUR_S
  return `/api/chat/files/${fileId}.${until}.${macOf(tenantId, fileId, until).toString('base64url')}`
}

/** @returns the file's id; null for what this company has not made, or whose time is over */
export function readFileLink(tenantId: string, token: string, now = Date.now()): string | null {
  const [fileId = '', time = '', mac = ''] = token.split('.')
  const until = Number(time)
  if (!isUuid(fileId) || !Number.isSafeInteger(until) || until * 1_000 < now) return null
  const given = Buffer.from(mac, 'base64url')
  const expected = macOf(tenantId, fileId, until)
  return given.length === expected.length && timingSafeEqual(given, expected) ? fileId : null
}
