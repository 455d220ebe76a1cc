const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  deg: '°',
  times: '×',
  euro: '€',
  pound: '£',
  rarr: '→',
  larr: '←',
}

function codePoint(code: number, original: string): string {
  const isPrintable =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code <= 0x9f) && (code & 0xfffff800) !== 0xd800
  return isPrintable ? String.fromCodePoint(code) : original
}

/** Decodes numeric and the common named character references; an unknown one stays as written. */
export const decodeEntities = (value: string): string =>
  value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name) => {
    if (hex) return codePoint(Number.parseInt(hex, 16), whole)
    if (decimal) return codePoint(Number(decimal), whole)
    return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole
  })
