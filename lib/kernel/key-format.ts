import { randomBytes } from 'node:crypto'
import { sha256Hex } from './crypto'
import { isUuid } from './ids'

/**
 * `key_<subject, 22><secret, 32><check, 6>`, all base 62: a double click selects it, programs that look for leaked secrets
 * find it, it names whose it is, and what was mistyped is refused without a look at the database. 190 bits are secret.
 * Keys of companies name their account, keys of the platform's staff its member.
 */
export type KeyKind = 'key' | 'staff'

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SUBJECT_LETTERS = 22
const SECRET_LETTERS = 32
const CHECK_LETTERS = 6
const SHOWN_LETTERS = 4
const FORM = /^[0-9A-Za-z]{60}$/
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

const prefixOf = (kind: KeyKind): string => `${kind}_`

/** A new key of an account or a member of staff: shown once, kept as `hash`, recognised by `start`. */
export function makeKey(kind: KeyKind, subjectId: string): { key: string; start: string; hash: string } {
  const prefix = prefixOf(kind)
  const subject = inLetters(BigInt(`0x${subjectId.replaceAll('-', '')}`), SUBJECT_LETTERS)
  const secret = inLetters(BigInt(`0x${randomBytes(32).toString('hex')}`), SECRET_LETTERS)
  const text = prefix + subject + secret
  const key = text + checkOf(text)
  return { key, start: key.slice(0, prefix.length + SUBJECT_LETTERS + SHOWN_LETTERS), hash: hashOfKey(key) }
}

/** Whether a bearer means to be a key of this kind, right or wrong. */
export const isKeyLike = (kind: KeyKind, token: string): boolean => token.startsWith(prefixOf(kind))

/** The id that a key names; null for what is no key. Says nothing about whether the key is good. */
export function subjectOfKey(kind: KeyKind, key: string): string | null {
  const prefix = prefixOf(kind)
  if (!isKeyLike(kind, key) || !FORM.test(key.slice(prefix.length))) return null
  const text = key.slice(0, -CHECK_LETTERS)
  if (checkOf(text) !== key.slice(-CHECK_LETTERS)) return null
  const id = idOf(key.slice(prefix.length, prefix.length + SUBJECT_LETTERS))
  return isUuid(id) ? id : null
}
