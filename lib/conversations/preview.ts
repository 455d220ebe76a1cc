import type { AuthorKind } from './schema'

const LONGEST = 160

const withoutMarkup = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/\s*\[\d+\]/g, '')
    .replace(/(\*\*|__|[*_`~])(?=\S)|(?<=\S)(\*\*|__|[*_`~])/g, '')

/** One line of plain text for a list. Only what the company writes is Markdown. */
export function previewOf(body: string, author: AuthorKind): string {
  const plain = author === 'contact' ? body : withoutMarkup(body)
  const characters = [...plain.replace(/\s+/g, ' ').trim()]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('')
}
