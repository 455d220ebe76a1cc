/** What somebody typed, for LIKE: `%`, `_` and the backslash stand for themselves. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** A condition on a text column: it has these words in it, in capitals or not. */
export const containing = (words: string) => ({ contains: literally(words), mode: 'insensitive' }) as const
