const LONGEST_BLOCK = 4000
const BLOCK_MARK = /^ {0,3}(?:[-*+>]|#{1,6}|\d{1,9}[.)])(?: |$)/
const DANGLING_LINE = /^\s*(?:[-=*+_#>|`~]+|\d{1,9}[.)]?)\s*$/
const DELIMITER_ROW = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$/

function hasOpenFence(lines: string[]): boolean {
  let fence: string | null = null
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && fence === null) fence = mark
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null
  }
  return fence !== null
}

/** Index of the line where the block that is being written starts. */
function lastBlockStart(lines: string[]): number {
  let start = lines.length
  while (start > 0 && (lines[start - 1] ?? '').trim() !== '') {
    start -= 1
    if (BLOCK_MARK.test(lines[start] ?? '')) break
  }
  return start
}

/** `[label](https://exam` and `[label]` show the label; `[1` waits for its bracket. */
const closeLink = (block: string): string =>
  block.replace(/!?\[([^[\]\n]*)(?:\]\([^)\n]*|\]?)$/, (whole, label: string) => {
    const isNumber = /^[\d,;\s]*$/.test(label)
    if (whole.endsWith(']') && isNumber) return whole
    return isNumber ? '' : label
  })

type Open = { mark: string; at: number }

function closeCode(block: string): { visible: string; isInCode: boolean } {
  const runs = [...block.matchAll(/(?<!\\)`+/g)]
  let open: RegExpExecArray | null = null
  for (const run of runs) {
    if (open === null) open = run
    else if (open[0] === run[0]) open = null
  }
  if (open === null) return { visible: block, isInCode: false }
  const inside = block.slice(open.index + open[0].length).replace(/`+$/, '')
  if (inside.trim() === '') return { visible: block.slice(0, open.index), isInCode: false }
  return { visible: block.slice(0, open.index) + open[0] + inside + open[0], isInCode: true }
}

const parts = (run: string): string[] => (run.length === 3 ? [run.slice(0, 2), run.slice(0, 1)] : [run])

function closeEmphasis(block: string): string {
  // Code must not count; the same length keeps the positions.
  const masked = block.replace(/(`+)[\s\S]*?\1/g, (code) => '`'.repeat(code.length))
  const trailing = /(?<!\\)([*_~])\1*$/.exec(masked)
  const stack: Open[] = []
  for (const match of masked.matchAll(/(?<!\\)([*_~])\1*/g)) {
    const before = masked[match.index - 1] ?? ' '
    const after = masked[match.index + match[0].length] ?? ' '
    const isInsideWord = match[1] === '_' && /\w/.test(before) && /\w/.test(after)
    if (match[0].length > 3 || isInsideWord) continue
    for (const mark of parts(match[0])) {
      const found = stack.findLastIndex((open) => open.mark === mark)
      if (found >= 0 && /\S/.test(before)) stack.length = found
      else if (/\S/.test(after)) stack.push({ mark, at: match.index })
    }
  }
  const isTrailingUseful = trailing !== null && stack.length === 0 && /\S/.test(masked[trailing.index - 1] ?? ' ')
  const visible = trailing && !isTrailingUseful ? block.slice(0, trailing.index) : block
  const words = visible.trimEnd()
  const closers = stack.map((open) => open.mark).reverse()
  return words + closers.join('') + visible.slice(words.length)
}

/** Makes half-written Markdown read like the finished one: nothing flips from marks to form when the rest arrives. */
export function closePartial(value: string): string {
  const lines = value.replace(/\n$/, '').split('\n')
  if (hasOpenFence(lines)) return value.replace(/\n`{1,2}$/, '')
  if (lines.length > 0 && DANGLING_LINE.test(lines.at(-1) ?? '')) lines.pop()
  const start = lastBlockStart(lines)
  const done = lines.slice(0, start)
  const block = lines.slice(start)
  if (block.length === 0) return done.join('\n')
  if (block[0]?.trimStart().startsWith('|') && !DELIMITER_ROW.test(block[1] ?? '')) return done.join('\n')
  const written = block.join('\n')
  if (written.length > LONGEST_BLOCK) return lines.join('\n')
  const { visible, isInCode } = closeCode(written)
  return [...done, isInCode ? visible : closeEmphasis(closeLink(visible))].join('\n')
}
