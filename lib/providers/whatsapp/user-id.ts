import type { Person } from './told'

/** A user who is known by no number: two letters of a country and an id that changes with their phone. */
const USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/
const WA_ID = /^[1-9]\d{6,14}$/

const isUserId = (address: string): boolean => USER_ID.test(address)

/** Whom a message goes to: an id in `to` would be dropped without a word. */
export const recipientOf = (address: string): { recipient: string } | { to: string } =>
  isUserId(address) ? { recipient: address } : { to: address.replace(/\D/g, '') }

/** Somebody by their number as Meta writes it, their id, or both. @returns null for nobody */
export function personOf(waId: string | null | undefined, userId: string | null | undefined): Person | null {
  const given = (waId ?? '').replace(/^\+/, '')
  const phone = WA_ID.test(given) ? `+${given}` : null
  const id = userId && isUserId(userId) ? userId : isUserId(given) ? given : null
  return phone || id ? { phone, userId: id } : null
}
