import { deriveSecret, equalInConstantTime, hmacHex, invalid } from '@/lib/kernel'

type Head = { accountId: string; seq: number; hash: string }

/** What proves that a head of the chain was sealed by this installation: the key never reaches the database. */
export const signHead = ({ accountId, seq, hash }: Head): string =>
  hmacHex(deriveSecret('audit-chain'), `${accountId}:${seq}:${hash}`)

export const isSignedHead = (head: Head, signature: string): boolean => equalInConstantTime(signHead(head), signature)

const signPlace = (accountId: string, seq: number): string =>
  hmacHex(deriveSecret('audit-check'), `${accountId}:${seq}`)

/** Where a check goes on; signed, so that nobody has a check noted that left entries out. */
export const placeCursor = (accountId: string, seq: number): string => `${seq}.${signPlace(accountId, seq)}`

/** @throws invalid */
export function readPlace(accountId: string, cursor: string): number {
  const [text = '', signature = ''] = cursor.split('.')
  const seq = Number(text)
  if (!/^\d{1,15}$/.test(text) || !equalInConstantTime(signPlace(accountId, seq), signature)) {
    throw invalid('cursor', 'is not from a check of this log')
  }
  return seq
}
