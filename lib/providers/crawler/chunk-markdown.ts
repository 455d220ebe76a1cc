export type Chunk = { position: number; headingPath: string[]; content: string }

const MOST_CHARACTERS = 900
const LEAST_CHARACTERS = 120

type Block = { headingPath: string[]; text: string }

/** Paragraphs, lists and tables of a Markdown text, each with the headings above it. */
function blocksOf(markdown: string): Block[] {
  const path: { level: number; text: string }[] = []
  const blocks: Block[] = []
  for (const part of markdown.split(/\n{2,}/)) {
    for (const piece of part.split(/\n(?=#{1,6} )/)) {
      const [first = '', ...rest] = piece.split('\n')
      const heading = /^(#{1,6})\s+(.*)$/.exec(first.trim())
      if (heading) {
        const level = heading[1]?.length ?? 1
        while ((path.at(-1)?.level ?? 0) >= level) path.pop()
        path.push({ level, text: (heading[2] ?? '').replace(/[*_`]/g, '').trim() })
      }
      const text = (heading ? rest.join('\n') : piece).trim()
      if (text) blocks.push({ headingPath: path.map((entry) => entry.text), text })
    }
  }
  return blocks
}

/** Sentences or lines of a block that is too long for one chunk. */
function splitLong(text: string): string[] {
  if (text.length <= MOST_CHARACTERS) return [text]
  const parts = text.match(/[^.!?\n]+[.!?]*(?:\s+|$)|\n/g) ?? [text]
  const pieces: string[] = []
  let piece = ''
  for (const part of parts.flatMap((long) => long.match(new RegExp(`[\\s\\S]{1,${MOST_CHARACTERS}}`, 'g')) ?? [])) {
    if (piece && piece.length + part.length > MOST_CHARACTERS) {
      pieces.push(piece.trim())
      piece = ''
    }
    piece += part
  }
  if (piece.trim()) pieces.push(piece.trim())
  return pieces
}

/**
 * Cuts a page into passages of at most about 900 characters that keep to headings: what stands under different headings
 * is joined only while it is very short.
 */
export function chunkMarkdown(markdown: string): Chunk[] {
  const chunks: { headingPath: string[]; content: string }[] = []
  for (const block of blocksOf(markdown)) {
    for (const text of splitLong(block.text)) {
      const last = chunks.at(-1)
      const isSameHeading = last?.headingPath.join('/') === block.headingPath.join('/')
      const fits = last && last.content.length + text.length + 2 <= MOST_CHARACTERS
      if (last && fits && isSameHeading) {
        last.content += `\n\n${text}`
      } else if (last && fits && last.content.length < LEAST_CHARACTERS && text.length < LEAST_CHARACTERS) {
        last.content += `\n\n${block.headingPath.at(-1) ?? ''}\n${text}`
      } else {
        chunks.push({ headingPath: block.headingPath, content: text })
      }
    }
  }
  return chunks.map((chunk, position) => ({ position, ...chunk }))
}
