import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { deriveSecret, isUuid } from '@/lib/kernel'
import { codeOf, restOf, SAMPLE_TOKEN, TEXT_TOKEN } from './text-links'

const ID_BYTES = 16
/** Every character of a text is paid for. Who guesses one can count one click, and is led where the campaign leads. */
const MAC_BYTES = 5
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** What a short link calls its place; 57 billion of them, unique for each company. */
export const newCode = (): string =>
  Array.from({ length: codeOf(SAMPLE_TOKEN).length }, () => LETTERS[randomInt(LETTERS.length)]).join('')

const macOf = (tenantId: string, code: string, id: Buffer): Buffer =>
  createHmac('sha256', deriveSecret(`text-links:${tenantId}`))
    .update(code)
    .update(id)
    .digest()
    .subarray(0, MAC_BYTES)

/** 34 characters that nobody else can make: the link's code, whose message it stands in, and a signature. */
export function writeTextToken(tenantId: string, code: string, contactId: string): string {
  const id = Buffer.from(contactId.replaceAll('-', ''), 'hex')
  return `${code}${Buffer.concat([id, macOf(tenantId, code, id)]).toString('base64url')}`
}

/** @returns null for what this company has not made */
export function readTextToken(tenantId: string, token: string): { code: string; contactId: string } | null {
  if (!TEXT_TOKEN.test(token)) return null
  const code = codeOf(token)
  const bytes = Buffer.from(restOf(token), 'base64url')
  const id = bytes.subarray(0, ID_BYTES)
  if (!timingSafeEqual(macOf(tenantId, code, id), bytes.subarray(ID_BYTES))) return null
  const contactId = id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isUuid(contactId) ? { code, contactId } : null
}
