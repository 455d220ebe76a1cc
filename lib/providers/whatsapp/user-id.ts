/** A user who is known by no number: two letters of a country and an id that changes with their phone. */
const USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/

const isUserId = (address: string): boolean => USER_ID.test(address)

/** Whom a message goes to: an id in `to` would be dropped without a word. */
export const recipientOf = (address: string): { recipient: string } | { to: string } =>
  isUserId(address) ? { recipient: address } : { to: address.replace(/\D/g, '') }
