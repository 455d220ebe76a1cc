import { randomBytes } from 'node:crypto'
import { isUuid, sha256Hex } from '@/lib/kernel'

/**
 * `key_<account, 22><secret, 32><check, 6>`, all base 62: a double click selects it, programs that look for leaked secrets
 * find it, it names its account, and what was mistyped is refused without a look at the database. 190 bits are secret.
 */
const PREFIX = 'key_'
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ACCOUNT_LETTERS = 22
const SECRET_LETTERS = 32
const CHECK_LETTERS = 6
const START_LETTERS = PREFIX.length + ACCOUNT_LETTERS + 4
const FORM = /^key_[0-9A-Za-z]{60}$/
const BASE = BigInt(LETTERS.length)

function inLetters(value: bigint, length: number): string {
  let text = ''
  let rest = value
  for (let place = 0; place < length; place++) {
    text = LETTERS.charAt(Number(rest % BASE)) + text
    rest /= BASE
  }
  return text
}

const idOf = (letters: string): string => {
  let value = 0n
  for (const letter of letters) value = value * BASE + BigInt(LETTERS.indexOf(letter))
  const hex = value.toString(16).padStart(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const checkOf = (text: string): string => inLetters(BigInt(`0x${sha256Hex(text).slice(0, 16)}`), CHECK_LETTERS)

export const hashOfKey = (key: string): string => sha256Hex(key)

/** A new key of an account: shown once, kept as `hash`, recognised by `start`. */
export function makeKey(accountId: string): { key: string; start: string; hash: string } {
  const account = inLetters(BigInt(`0x${accountId.replaceAll('-', '')}`), ACCOUNT_LETTERS)
  const secret = inLetters(BigInt(`0x${randomBytes(32).toString('hex')}`), SECRET_LETTERS)
  const text = PREFIX + account + secret
  const key = text + checkOf(text)
  return { key, start: key.slice(0, START_LETTERS), hash: hashOfKey(key) }
}

/** Whether a bearer means to be a key, right or wrong. */
export const isKeyLike = (token: string): boolean => token.startsWith(PREFIX)

/** The account that a key names; null for what is no key. Says nothing about whether the key is good. */
export function accountOfKey(key: string): string | null {
  if (!FORM.test(key)) return null
  const text = key.slice(0, -CHECK_LETTERS)
  if (checkOf(text) !== key.slice(-CHECK_LETTERS)) return null
  const id = idOf(key.slice(PREFIX.length, PREFIX.length + ACCOUNT_LETTERS))
  return isUuid(id) ? id : null
}
