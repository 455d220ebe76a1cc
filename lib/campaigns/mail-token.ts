import {
  bytesOfIds as bytesOfTwo,
  readSignedIds,
  signBytes as signFor,
  idsOfBytes as twoOfBytes,
  writeSignedIds,
} from '@/lib/kernel'

/** Whose mail of which campaign a link is in. */
export type MailToken = { campaignId: string; contactId: string }

const tokenOf = (ids: [string, string] | null): MailToken | null => ids && { campaignId: ids[0], contactId: ids[1] }

/** The two ids one after the other, and back. */
export const bytesOfIds = ({ campaignId, contactId }: MailToken): Buffer => bytesOfTwo(campaignId, contactId)

export const idsOfBytes = (ids: Buffer): MailToken | null => tokenOf(twoOfBytes(ids))

/** A company's own key: a token of one company says nothing at another's address. */
const purposeOf = (tenantId: string): string => `mail-links:${tenantId}`

/** The first bytes of an HMAC-SHA256 under the company's key. */
export const signBytes = (tenantId: string, bytes: Buffer, length: number): Buffer =>
  signFor(purposeOf(tenantId), bytes, length)

/** 64 characters that nobody else can make. */
export const writeMailToken = (tenantId: string, { campaignId, contactId }: MailToken): string =>
  writeSignedIds(purposeOf(tenantId), campaignId, contactId)

/** @returns null for what this company has not made */
export const readMailToken = (tenantId: string, token: string): MailToken | null =>
  tokenOf(readSignedIds(purposeOf(tenantId), token))
