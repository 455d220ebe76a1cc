export type Block = { headingPath: string[]; text: string; kind: 'text' | 'list' | 'table' | 'code' }

const HEADING = /^(#{1,6}) +(.*)$/
const LIST_ITEM = /^ *(?:-|\*|\d+\.) /
const FENCE = /^ *(```|~~~)/

const kindOf = (line: string): Block['kind'] =>
  FENCE.test(line) ? 'code' : line.startsWith('|') ? 'table' : LIST_ITEM.test(line) ? 'list' : 'text'

const withoutMarks = (heading: string): string =>
  heading
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim()

/** Paragraphs, lists, tables and code of a Markdown text, each with the headings above it. */
export function blocksOf(markdown: string): Block[] {
  const path: { level: number; text: string }[] = []
  const blocks: Block[] = []
  let open: Block | null = null
  let isInCode = false
  const close = () => {
    if (open && open.text.trim() !== '') blocks.push({ ...open, text: open.text.trim() })
    open = null
  }
  const begin = (kind: Block['kind'], line: string): Block => ({
    headingPath: path.map((entry) => entry.text),
    text: line,
    kind,
  })
  for (const line of markdown.split('\n')) {
    const heading = isInCode ? null : HEADING.exec(line)
    if (heading) {
      close()
      const level = heading[1]?.length ?? 1
      while ((path.at(-1)?.level ?? 0) >= level) path.pop()
      path.push({ level, text: withoutMarks(heading[2] ?? '') })
      continue
    }
    if (FENCE.test(line)) isInCode = !isInCode
    const current: Block | null = open
    const isBlank = line.trim() === '' && !isInCode
    if (isBlank) {
      // A list goes on after an empty line if its next item follows.
      if (current?.kind === 'list') current.text += '\n'
      else close()
    } else if (!current) open = begin(kindOf(line), line)
    else if (current.kind === 'list' && current.text.endsWith('\n') && !/^ |^(?:-|\*|\d+\.) /.test(line)) {
      close()
      open = begin(kindOf(line), line)
    } else current.text += current.kind === 'list' && current.text.endsWith('\n') ? line : `\n${line}`
  }
  close()
  return blocks
}
