/**
 * No such mailbox, no such domain, closed: the address itself (RFC 3463). A full mailbox, a message that is too large and a
 * server that does not like the sender say nothing about it.
 */
const GONE = /^5\.(0\.0|1\.\d+|2\.1|4\.4)$/

const STATUS = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/

/** The enhanced status code in what a server said; empty where it has none. */
export const statusIn = (said: string): string => STATUS.exec(said)?.[0] ?? ''

export const bounceKind = (status: string): 'hard_bounce' | 'soft_bounce' =>
  GONE.test(status) ? 'hard_bounce' : 'soft_bounce'
