import { platformDb } from '@/lib/db'
import { processWide } from '@/lib/kernel'
import { createThrottle, type Throttle, type ThrottleRule } from '@/lib/providers/throttle'

const throttles = processWide('throttles', () => new Map<string, Throttle>())

/** One counter of attempts for all processes; a rule's name stands for one rule. */
export function throttle(rule: ThrottleRule): Throttle {
  const known = throttles.get(rule.name)
  if (known) return known
  const made = createThrottle((text, values) => platformDb().$queryRawUnsafe(text, ...values), rule)
  throttles.set(rule.name, made)
  return made
}

const MINUTE = 60
const QUARTER = 15 * MINUTE

/** Guesses at one account from one address. */
const ofPair = () => throttle({ name: 'sign-in-pair', attempts: 8, windowSeconds: QUARTER })
/** Guesses at one account from everywhere: wide enough that a stranger cannot lock a person out in passing. */
const ofAccount = () => throttle({ name: 'sign-in-account', attempts: 60, windowSeconds: 60 * MINUTE })
/** Guesses at any account from one address. */
const ofAddress = () => throttle({ name: 'sign-in-address', attempts: 100, windowSeconds: QUARTER })

export type Attempt = { take(): Promise<void>; forgive(): Promise<void> }

/**
 * @param realm a tenant's id, or `console`
 * @param ip null where nobody asked over HTTP
 */
export function signInAttempt(realm: string, email: string, ip: string | null): Attempt {
  const account = `${realm} ${email}`
  const address = ip ?? 'unknown'
  return {
    take: async () => {
      if (ip) await ofAddress().take(ip)
      await ofPair().take(`${account} ${address}`)
      await ofAccount().take(account)
    },
    forgive: async () => {
      await ofPair().forgive(`${account} ${address}`)
      await ofAccount().forgive(account)
    },
  }
}

/** Mails that a stranger can make us send: per account and per address, existing or not. */
export async function takeMailRequest(realm: string, email: string, ip: string | null): Promise<void> {
  if (ip) await throttle({ name: 'mail-address', attempts: 20, windowSeconds: QUARTER }).take(ip)
  await throttle({ name: 'mail-account', attempts: 4, windowSeconds: QUARTER }).take(`${realm} ${email}`)
}

/** Uses of links from one address: they cannot be guessed, but each costs a look. */
export async function takeLinkUse(ip: string | null): Promise<void> {
  if (ip) await throttle({ name: 'link-address', attempts: 60, windowSeconds: QUARTER }).take(ip)
}

/** Proofs of the own password by somebody who is signed in. */
export const takePasswordProof = (memberId: string): Promise<void> =>
  throttle({ name: 'password-proof', attempts: 10, windowSeconds: QUARTER }).take(memberId)
