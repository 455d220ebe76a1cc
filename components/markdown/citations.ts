import { type Inline, text } from './nodes'

const MARK = /\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]/g

/** Splits `see [1, 2]` into text and citations; a mark that names an unknown source stays text. */
export function splitCitations(value: string, sources: ReadonlySet<number>): Inline[] {
  if (sources.size === 0) return [text(value)]
  const nodes: Inline[] = []
  let end = 0
  for (const match of value.matchAll(MARK)) {
    const numbers = (match[1] ?? '').split(/[,;]/).map(Number)
    if (!numbers.every((n) => sources.has(n))) continue
    // The mark belongs to the word before it, and must not start a line alone.
    const before = value.slice(end, match.index).replace(/ +$/, '')
    if (before) nodes.push(text(before))
    nodes.push(...numbers.map((n): Inline => ({ type: 'citation', n })))
    end = match.index + match[0].length
  }
  if (end < value.length) nodes.push(text(value.slice(end)))
  return nodes
}
