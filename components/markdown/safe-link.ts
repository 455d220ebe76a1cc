import { decodeEntities } from './entities'

const LONGEST = 2048
// Browsers drop these inside a scheme, so `java\nscript:` would run.
const INVISIBLE = /[\p{Cc}\p{Cf}\s]/gu

/** The address to link to, or null where it is not plain http(s), mailto or tel. */
export function safeHref(raw: string): string | null {
  const value = decodeEntities(raw).replace(INVISIBLE, '')
  if (value.length > LONGEST || !/^(https?:\/\/|mailto:|tel:)/i.test(value) || !URL.canParse(value)) return null
  const url = new URL(value)
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return url.pathname ? url.href : null
  // `https://bank.example@other.example` reads as the bank and leads elsewhere.
  return url.username || url.password ? null : url.href
}
