import { z } from 'zod'
import { dateFormat, numberFormat } from './intl'

/** NUL and other C0 controls but tab and line breaks; DEL and C1; bidi controls; see Unicode TR 36 for the last. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** True when a string can be stored in Postgres and shown without tricking a reader. */
export const isSafeText = (value: string): boolean => value.isWellFormed() && !FORBIDDEN.test(value)

const safe = (schema: z.ZodString) => schema.refine(isSafeText, { error: 'contains characters that are not allowed' })

/** Free text of at most `max` characters, kept as typed. */
export const freeText = (max: number) => safe(z.string().max(max))

/** One trimmed, non-empty line of at most `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 2)
    .trim()
    .min(1, 'is required')
    .max(max)
    .refine((value) => isSafeText(value) && !/[\r\n\t]/.test(value), {
      error: 'contains characters that are not allowed',
    })

/**
 * The domain of an address in the letters that mail servers and the DNS speak (IDNA, by the URL standard). What is no domain stays as
 * it is, and is refused for what it is.
 */
function withPlainDomain(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  if (at < 1 || !/\P{ASCII}/u.test(domain) || !URL.canParse(`http://${domain}/`)) return address
  const { hostname, pathname } = new URL(`http://${domain}/`)
  return pathname === '/' && hostname.includes('xn--') ? `${address.slice(0, at)}@${hostname}` : address
}

/** An e-mail address, lower-cased; the form that is stored in `email_normalized`. */
export const emailAddress = z
  .string()
  .max(254)
  .trim()
  .toLowerCase()
  .transform(withPlainDomain)
  .pipe(z.email('is not an e-mail address').max(254))
  .refine(isSafeText, { error: 'contains characters that are not allowed' })

/** An absolute http(s) address without credentials. */
export const webAddress = z
  .string()
  .max(2000)
  .trim()
  .refine(isSafeText, { error: 'contains characters that are not allowed' })
  .refine(
    (value) => {
      if (!URL.canParse(value)) return false
      const url = new URL(value)
      return (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === ''
    },
    { error: 'is not a web address (https://…)' },
  )

/** The label of a host name: the address of a company below the installation's own domain. */
export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'use letters, digits and hyphens')

export const uuid = z.uuid('is not an id').toLowerCase()

/** A name of the IANA time zone database such as `Europe/Berlin`. */
export const timeZone = z
  .string()
  .max(64)
  .refine(
    (value) => {
      try {
        return Boolean(dateFormat('en', { timeZone: value }))
      } catch {
        return false
      }
    },
    { error: 'is not a time zone like Europe/Berlin' },
  )

/** Six-digit hex colour, lower case. */
export const hexColor = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour like #3b82f6')
  .toLowerCase()

/** ISO 4217. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'is not a currency like EUR')
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), { error: 'is not a currency like EUR' })

/** How many digits a currency's smallest unit has behind the point: 2 of EUR, 0 of JPY. */
export const minorDigits = (currency: string): number =>
  numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** Keyset page: `cursor` is opaque and comes from the page before. */
export const pageInput = {
  cursor: freeText(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
}

/** The same for lists that are ordered by id: the cursor is the last id of the page before. */
export const idPageInput = {
  cursor: uuid.optional(),
  limit: pageInput.limit,
}

/** Of verbs that need to be told nothing. */
export const noInput = z.strictObject({})
