/** A run of text as the PDF places it; `size` and `y` in points, `y` grows upwards. */
export type Run = { text: string; size: number; y: number; endsLine: boolean }
export type Line = { text: string; size: number; y: number }

const HEADING_FACTOR = 1.15
const LONGEST_HEADING = 140
const PARAGRAPH_GAP = 1.7
const BULLET = /^\s*(?:[•◦▪‣·●–—-]|\d{1,3}[.)])\s+/

/** Runs as lines. */
export function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = []
  let text = ''
  let size = 0
  let y = 0
  const end = () => {
    const clean = text.replace(/\s+/g, ' ').trim()
    if (clean) lines.push({ text: clean, size, y })
    text = ''
    size = 0
  }
  for (const run of runs) {
    if (run.text.trim() !== '') {
      size = Math.max(size, run.size)
      y = run.y
    }
    text += run.text
    if (run.endsLine) end()
  }
  end()
  return lines
}

/** The size that most letters have. */
export function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0]
}

const isHeading = (line: Line, body: number): boolean =>
  body > 0 && line.size >= body * HEADING_FACTOR && line.text.length <= LONGEST_HEADING && /\p{L}/u.test(line.text)

/** Lines of a paragraph as one; a word that was broken at the end of a line is whole again. */
const joined = (one: string, next: string): string =>
  /\p{L}-$/u.test(one) && /^\p{Ll}/u.test(next) ? one.slice(0, -1) + next : `${one} ${next}`

/** A page's lines as Markdown: larger ones are headings, gaps part paragraphs. */
export function pageMarkdown(lines: readonly Line[], body: number): string {
  const blocks: { kind: 'heading' | 'text' | 'item'; text: string; line: Line }[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    const gap = last ? last.line.y - line.y : 0
    const isNear = last !== undefined && gap >= -1 && gap <= Math.max(line.size, last.line.size) * PARAGRAPH_GAP
    if (isHeading(line, body)) {
      const goesOn = last?.kind === 'heading' && isNear && Math.abs(last.line.size - line.size) < 0.5
      if (goesOn) Object.assign(last, { text: joined(last.text, line.text), line })
      else blocks.push({ kind: 'heading', text: line.text, line })
    } else if (BULLET.test(line.text)) {
      blocks.push({ kind: 'item', text: line.text.replace(/^\s*[^\p{L}\p{N}\s]\s+/u, ''), line })
    } else if (last && last.kind !== 'heading' && isNear) {
      Object.assign(last, { text: joined(last.text, line.text), line })
    } else blocks.push({ kind: 'text', text: line.text, line })
  }
  return blocks
    .map(({ kind, text }) => (kind === 'heading' ? `## ${text}` : kind === 'item' ? `- ${text}` : text))
    .join('\n\n')
}
