import { type Block, blocksOf } from './markdown-blocks'

export type Chunk = {
  position: number
  /** Headings above the passage, from the outside in. */
  headingPath: string[]
  content: string
}

export type ChunkOptions = {
  /** Longest passage. */
  maxChars?: number
  /** How much of the sentence before a cut may be said again after it. */
  overlapChars?: number
}

const LEAST_CHARACTERS = 80

type Limits = Required<ChunkOptions>

/** Pieces of a text that has no better place to be cut. */
function cut(text: string, length: number): string[] {
  const pieces: string[] = []
  for (let rest = text; rest !== ''; ) {
    const space = rest.length > length ? rest.lastIndexOf(' ', length) : -1
    const end = rest.length <= length ? rest.length : space > length / 2 ? space : length
    pieces.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trimStart()
  }
  return pieces
}

const sentencesOf = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)

/** Joins parts up to the limit; `carry` is what the next piece begins with. */
function pack(
  parts: readonly string[],
  limits: Limits,
  separator: string,
  carry: (piece: string[]) => string[],
): string[] {
  const pieces: string[] = []
  let piece: string[] = []
  let fresh = 0
  const length = (list: readonly string[]) => list.join(separator).length
  for (const part of parts.flatMap((long) => cut(long, limits.maxChars))) {
    if (fresh > 0 && length([...piece, part]) > limits.maxChars) {
      pieces.push(piece.join(separator))
      piece = carry(piece)
      if (length([...piece, part]) > limits.maxChars) piece = []
      fresh = 0
    }
    piece.push(part)
    fresh += 1
  }
  if (fresh > 0) pieces.push(piece.join(separator))
  return pieces
}

function splitBlock(block: Block, limits: Limits): string[] {
  if (block.text.length <= limits.maxChars) return [block.text]
  const lines = block.text.split('\n')
  if (block.kind === 'table') {
    // Every part of a table says again what its columns are.
    const head = lines.slice(0, 2)
    const room = { ...limits, maxChars: Math.max(limits.maxChars - head.join('\n').length - 1, 200) }
    return pack(lines.slice(2), room, '\n', () => []).map((rows) => [...head, rows].join('\n'))
  }
  if (block.kind !== 'text') return pack(lines, limits, '\n', () => [])
  const lastSentence = (piece: string[]) => {
    const last = piece.at(-1) ?? ''
    return last.length <= limits.overlapChars ? [last] : []
  }
  return pack(
    sentencesOf(block.text)
      .map((sentence) => sentence.trim())
      .filter(Boolean),
    limits,
    ' ',
    lastSentence,
  )
}

const shared = (one: readonly string[], other: readonly string[]): string[] => {
  const end = one.findIndex((heading, index) => heading !== other[index])
  return end < 0 ? [...one] : one.slice(0, end)
}

type Draft = Omit<Chunk, 'position'>

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n')

/** What stands under different headings is joined only while both parts are very short; the headings then stay inside. */
function join(last: Draft | undefined, next: Draft, limits: Limits): Draft | null {
  if (!last || last.content.length + next.content.length + 2 > limits.maxChars) return null
  if (isSame(last.headingPath, next.headingPath)) {
    return { ...last, content: `${last.content}\n\n${next.content}` }
  }
  if (last.content.length >= LEAST_CHARACTERS || next.content.length >= LEAST_CHARACTERS) return null
  // A question and its answer stand alone, however short the answer is.
  if ([last, next].some(({ headingPath }) => headingPath.at(-1)?.endsWith('?'))) return null
  const headingPath = shared(last.headingPath, next.headingPath)
  const headed = ({ headingPath: path, content }: Draft) => {
    const own = path.slice(headingPath.length).join(' › ')
    return own ? `${own}\n${content}` : content
  }
  const content = `${headed(last)}\n\n${headed(next)}`
  return content.length <= limits.maxChars ? { headingPath, content } : null
}

/** Cuts a page into passages that keep to its headings, paragraphs, rows and sentences. */
export function chunkMarkdown(markdown: string, options: ChunkOptions = {}): Chunk[] {
  const limits = { maxChars: options.maxChars ?? 900, overlapChars: options.overlapChars ?? 150 }
  const drafts: Draft[] = []
  for (const block of blocksOf(markdown)) {
    for (const content of splitBlock(block, limits)) {
      const next = { headingPath: block.headingPath, content }
      const joined = join(drafts.at(-1), next, limits)
      if (joined) drafts.splice(-1, 1, joined)
      else drafts.push(next)
    }
  }
  return drafts.map((draft, position) => ({ position, ...draft }))
}
