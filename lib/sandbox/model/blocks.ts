/** One block of a page's text, as Markdown or as plain text would show it. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; isOrdered: boolean; start: number; items: string[] }
  /** `header` is empty when the table's beginning is missing. */
  | { kind: 'table'; header: string[]; rows: string[][] }
  | { kind: 'code'; text: string; language: string }

const BULLET = /^\s{0,6}(?:[-*+•‣·]|(\d{1,2})[.)])\s+(?=\S)/
const TABLE_ROW = /^\s*\|.*\|\s*$/
const FENCE = /^\s*(```|~~~)\s*(\w*)/

/** Link and image syntax gone, emphasis kept. */
export const withoutLinks = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\((?:[^()\s]|\([^)]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<(https?:[^>\s]+)>/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1')

/** Without any Markdown marks. */
export const unmarked = (text: string): string =>
  text.replace(/(\*\*|__|`)/g, '').replace(/(^|\s)[*_](\S[^*_]*)[*_]/g, '$1$2')

const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

const isShortLine = (line: string): boolean => line.length < 120 && !/[.!?;:,]$/.test(line)

/** A short line above a sentence: a heading that has lost its mark. Lines broken by the layout go on in lower case. */
const isTitleLine = (line: string, next: string | undefined): boolean =>
  next !== undefined &&
  line.length <= 80 &&
  !/[.!;:,]$/.test(line) &&
  (/\?$/.test(line) || line.length <= 50) &&
  /^[\p{Lu}\p{N}"“*]/u.test(next) &&
  /[.!?:]$/.test(next)

/** Lines that were broken by the layout belong together; lines that are short and end without a mark are entries. */
function fromLines(lines: string[]): Block[] {
  const [only = ''] = lines
  const bold = only.match(/^\*\*([^*]+)\*\*:?$/)?.[1]
  if (lines.length === 1 && bold) return [{ kind: 'heading', level: 4, text: bold }]
  if (isTitleLine(only, lines[1])) {
    return [{ kind: 'heading', level: 3, text: unmarked(only) }, ...fromLines(lines.slice(1))]
  }
  const entries = lines.filter(isShortLine).length
  if (lines.length >= 3 && entries / lines.length >= 0.7)
    return [{ kind: 'list', isOrdered: false, start: 1, items: lines }]
  return [{ kind: 'paragraph', text: lines.join(' ') }]
}

class Reader {
  readonly blocks: Block[] = []
  #lines: string[] = []
  #list: { isOrdered: boolean; start: number; items: string[] } | undefined

  flush(): void {
    if (this.#lines.length) this.blocks.push(...fromLines(this.#lines))
    if (this.#list) this.blocks.push({ kind: 'list', ...this.#list })
    this.#lines = []
    this.#list = undefined
  }

  line(line: string): void {
    const bullet = line.match(BULLET)
    const text = withoutLinks(line.replace(BULLET, '')).trim()
    if (bullet) {
      const isOrdered = bullet[1] !== undefined
      if (!this.#list || this.#list.isOrdered !== isOrdered || this.#lines.length) this.flush()
      this.#list ??= { isOrdered, start: Number(bullet[1] ?? 1), items: [] }
      this.#list.items.push(text)
    } else if (this.#list && /^\s{2,}\S/.test(line)) {
      this.#list.items.push(`${this.#list.items.pop() ?? ''} ${text}`.trim())
    } else {
      if (this.#list) this.flush()
      this.#lines.push(text.replace(/^>\s?/, ''))
    }
  }
}

const isRule = (line: string): boolean => /^[\s|:-]+$/.test(line)

function table(lines: string[]): Block {
  const rows = lines.filter((line) => !isRule(line)).map((line) => cells(withoutLinks(line)).map(unmarked))
  const hasHeader = lines.length > 1 && isRule(lines[1] ?? '')
  return { kind: 'table', header: hasHeader ? (rows[0] ?? []) : [], rows: hasHeader ? rows.slice(1) : rows }
}

/** A short line of its own before a paragraph is a heading in text that has lost its marks. */
function findHeadings(blocks: Block[]): Block[] {
  return blocks.map((block, index): Block => {
    const next = blocks[index + 1]
    const isLoose = block.kind === 'paragraph' && next !== undefined && next.kind !== 'heading'
    if (!isLoose || block.text.length > 90 || /[.!;:,]$/.test(block.text) || /[.!?]\s/.test(block.text)) return block
    return { kind: 'heading', level: 3, text: unmarked(block.text) }
  })
}

export function readBlocks(text: string): Block[] {
  const reader = new Reader()
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const fence = line.match(FENCE)
    const heading = line.match(/^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/)
    if (fence) {
      reader.flush()
      const end = lines.findIndex((later, index) => index > at && later.trim() === fence[1])
      const code = lines.slice(at + 1, end === -1 ? undefined : end).join('\n')
      reader.blocks.push({ kind: 'code', text: code, language: fence[2] ?? '' })
      at = end === -1 ? lines.length : end
    } else if (heading) {
      reader.flush()
      reader.blocks.push({
        kind: 'heading',
        level: heading[1]?.length ?? 1,
        text: unmarked(withoutLinks(heading[2] ?? '')),
      })
    } else if (TABLE_ROW.test(line)) {
      reader.flush()
      let end = at
      while (TABLE_ROW.test(lines[end] ?? '')) end++
      reader.blocks.push(table(lines.slice(at, end)))
      at = end - 1
    } else if (line.trim() === '') {
      // A blank line between two entries does not end their list.
      const next = lines.slice(at + 1).find((later) => later.trim() !== '')
      if (!next || !BULLET.test(next)) reader.flush()
    } else reader.line(line)
  }
  reader.flush()
  return findHeadings(reader.blocks.filter((block) => block.kind !== 'paragraph' || block.text !== ''))
}

const ABBREVIATION =
  /(?:\b(?:mr|mrs|ms|dr|st|no|nr|vs|etc|e\.g|i\.e|approx|inc|ltd|bzw|z\.b|ca|art|p\.m|a\.m)|\b[A-Z])\.$/i

/** Sentences of a paragraph, each with its own end mark. */
export function sentences(text: string): string[] {
  const parts = text.split(/(?<=[.!?…]["”’)\]*]{0,3})\s+(?=["“‘([*]{0,3}[\p{Lu}\p{N}])/u)
  const whole: string[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (last !== undefined && ABBREVIATION.test(last)) whole[whole.length - 1] = `${last} ${part}`
    else whole.push(part)
  }
  return whole.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
