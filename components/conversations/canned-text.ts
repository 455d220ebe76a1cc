export type CannedQuery = { start: number; end: number; words: string }

/** The `/word` or `#word` that is being typed at the caret, at the beginning of a line or after a space. */
export function cannedQuery(text: string, caret: number): CannedQuery | null {
  const match = /(?:^|\s)([/#])([\p{L}\p{N}_-]{0,40})$/u.exec(text.slice(0, caret))
  if (!match) return null
  const words = match[2] ?? ''
  return { start: caret - words.length - 1, end: caret, words: words.toLowerCase() }
}

/** The text with the query replaced by a reply, and where the caret then stands. */
export function insertReply(text: string, query: CannedQuery, reply: string): { text: string; caret: number } {
  return {
    text: text.slice(0, query.start) + reply + text.slice(query.end),
    caret: query.start + reply.length,
  }
}
