import type { FileKind } from '@/lib/files/schema'
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

const SIGNS: Readonly<Record<FileKind, string>> = {
  image: '🖼️',
  sticker: '🖼️',
  audio: '🎵',
  voice: '🎤',
  video: '🎬',
  document: '📎',
}

/** What a message without words is in a list: of which kind its first file is, and what it is called. */
export function filePreview(files: readonly { kind: FileKind; name: string }[]): string {
  const [first] = files
  return first ? previewOf(`${SIGNS[first.kind]} ${first.name}`, 'contact') : ''
}
