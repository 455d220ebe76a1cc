const SPECIAL = /[&<>"']/
const EVERY_SPECIAL = /[&<>"']/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML or mail may hold, and what marks our own slots
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these end or break a header
const HEADER_BREAK = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

export const cleanText = (text: string): string => text.replace(CONTROL, '').toWellFormed()

/** Safe as text and within quotes. */
export function escapeHtml(text: string): string {
  const clean = cleanText(text)
  return SPECIAL.test(clean) ? clean.replace(EVERY_SPECIAL, (character) => `&#${character.charCodeAt(0)};`) : clean
}

export const cleanHeader = (text: string): string => text.toWellFormed().replace(HEADER_BREAK, ' ')
