import { cleanText } from './clean-text'
import { closePartial } from './close-partial'
import { convertBlocks } from './convert-blocks'
import { lex } from './lex'
import { type Block, literal, paragraph } from './nodes'
import { rootScope, type Scope } from './scope'
import { splitChunks } from './split-chunks'

const LONGEST_TEXT = 200_000
const LONGEST_CHUNK = 10_000

export type ParseOptions = {
  /** Numbers of the sources that came with the text; `[n]` becomes a citation for these only. */
  sources?: Iterable<number>
  /** The text is still being written: open emphasis, code and links are closed, a dangling mark is held back. */
  isPartial?: boolean
}

function parseChunk(chunk: string, scope: Scope): Block[] {
  const marked = chunk.slice(0, LONGEST_CHUNK)
  const rest = chunk.slice(LONGEST_CHUNK).trim()
  const tail = rest ? [paragraph(literal(rest))] : []
  try {
    return [...convertBlocks(lex(marked), scope), ...tail]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [paragraph(literal(marked.trim())), ...tail]
  }
}

/**
 * Markdown as a tree of the allowed nodes. Takes any text whatever: too long is cut with an ellipsis, too deep becomes
 * literal text.
 */
export function parseMarkdown(source: string, options: ParseOptions = {}): Block[] {
  const isTooLong = source.length > LONGEST_TEXT
  const clean = cleanText(isTooLong ? `${source.slice(0, LONGEST_TEXT)}…` : source)
  const scope = rootScope(new Set(options.sources))
  return splitChunks(options.isPartial ? closePartial(clean) : clean).flatMap((chunk) => parseChunk(chunk, scope))
}
