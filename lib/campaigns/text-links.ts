/** An address as it stands in a text; values that are put in may hold blanks in their fallback. */
const ADDRESS = /https?:\/\/(?:\{\{[^{}]*\}\}|[^\s{}<>"])+/gi
/** What ends a sentence is no part of the address before it. */
const END = /[.,;:!?)\]'’”»]+$/

/** A text in order: words as they are, and the addresses between them. */
export function cutLinks(text: string): ({ words: string } | { url: string })[] {
  const parts: ({ words: string } | { url: string })[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const url = found.replace(END, '')
    parts.push({ words: text.slice(from, index) }, { url })
    from = index + url.length
  }
  return [...parts, { words: text.slice(from) }]
}

/** The addresses of a text, each once. */
export const linksIn = (text: string): string[] => [
  ...new Set(cutLinks(text).flatMap((part) => ('url' in part ? [part.url] : []))),
]

/** The text with other addresses in place of its own. */
export const withLinks = (text: string, addressFor: (url: string) => string): string =>
  cutLinks(text)
    .map((part) => ('url' in part ? addressFor(part.url) : part.words))
    .join('')

const CODE_LENGTH = 6
const TOKEN_LENGTH = 28

/** As long as a short link is: for counting parts before there is one. */
export const SAMPLE_TOKEN = 'x'.repeat(CODE_LENGTH + TOKEN_LENGTH)
export const TEXT_TOKEN = new RegExp(`^[A-Za-z0-9]{${CODE_LENGTH}}[\\w-]{${TOKEN_LENGTH}}$`)
export const codeOf = (token: string): string => token.slice(0, CODE_LENGTH)
export const restOf = (token: string): string => token.slice(CODE_LENGTH)
