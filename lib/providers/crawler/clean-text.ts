/** Controls but tab and line breaks, invisible characters, direction marks. Joiners stay: scripts and emoji need them. */
const UNWANTED = /(?![\t\n\r])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu

/** Text that the database takes and that reads as it is written. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNWANTED, '')
    .replace(/\u00a0/g, ' ')

/** One clean line. */
export const cleanLine = (text: string | null | undefined): string =>
  cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
