import { cleanText } from './clean-text'
import { type Block, type Inline, paragraph, text } from './nodes'
import { safeHref } from './safe-link'

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\b/gi
const LONGEST_TEXT = 20_000

function linkLine(line: string): Inline[] {
  const nodes: Inline[] = []
  let end = 0
  for (const match of line.matchAll(ADDRESS)) {
    const shown = match[0].replace(/[.,;:!?)\]}…]+$/u, '')
    const href = safeHref(shown.includes('://') ? shown : `mailto:${shown}`)
    if (!href) continue
    if (match.index > end) nodes.push(text(line.slice(end, match.index)))
    nodes.push({ type: 'link', href, children: [text(shown)] })
    end = match.index + shown.length
  }
  if (end < line.length) nodes.push(text(line.slice(end)))
  return nodes
}

/** What a person typed into a plain box: nothing is markup, line breaks are kept, addresses become links. */
export function parsePlainText(source: string): Block[] {
  const clean = cleanText(source.slice(0, LONGEST_TEXT)).trim()
  const paragraphs = clean.split(/\n{2,}/).filter((part) => part.trim() !== '')
  return paragraphs.map((part) =>
    paragraph(
      part
        .split('\n')
        .flatMap((line, i): Inline[] => [...(i > 0 ? [{ type: 'break' } as const] : []), ...linkLine(line)]),
    ),
  )
}
