import type { Parser } from 'htmlparser2'
import { deferred } from '@/lib/kernel'
import { cellText } from './cell-text'
import { TableProblem } from './table-problem'

const markup = deferred<{ Parser: typeof Parser }>('htmlparser2')

type Text = AsyncIterable<string>
type Seen = {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** What a workbook's parts say of its cells. */
export type Formats = { texts: readonly string[]; dateStyles: ReadonlySet<number>; has1904Dates: boolean }

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** A row far below all others is somebody's slip, and no reason to make a million empty ones. */
const MOST_GAP = 1_000

/** Names without their namespace's prefix: some programs write `x:row`. */
const plain = (name: string): string => name.slice(name.indexOf(':') + 1)

/** No entity but XML's own five is known to the parser: nothing can be blown up by them. */
const reader = ({ open, text, close }: Seen) =>
  new (markup().Parser)(
    {
      onopentag: (name, attributes) => open?.(plain(name), attributes),
      ontext: (part) => text?.(part),
      onclosetag: (name) => close?.(plain(name)),
    },
    { xmlMode: true },
  )

async function readAll(part: Text, seen: Seen): Promise<void> {
  const parser = reader(seen)
  for await (const chunk of part) parser.write(chunk)
  parser.end()
}

/** By which relation the first sheet is found, and from where its dates are counted. */
export async function readSheetPlace(part: Text): Promise<{ relation: string; has1904Dates: boolean }> {
  let relation: string | undefined
  let has1904Dates = false
  await readAll(part, {
    open: (name, attributes) => {
      if (name === 'sheet') relation ??= attributes['r:id']
      if (name === 'workbookPr') has1904Dates = ['1', 'true'].includes(attributes.date1904 ?? '')
    },
  })
  return { relation: relation ?? '', has1904Dates }
}

export async function readRelations(part: Text): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  await readAll(part, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) places.set(Id, Target)
    },
  })
  return places
}

/** Texts that cells point at by their number. How they are to be spoken (`rPh`) is no part of them. */
export async function readSharedTexts(part: Text): Promise<string[]> {
  const texts: string[] = []
  let current: string | null = null
  let isText = false
  let isPhonetic = false
  await readAll(part, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text: (text) => {
      if (isText && current !== null) current += text
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isPhonetic = false
      if (name !== 'si') return
      texts.push(current ?? '')
      current = null
    },
  })
  return texts
}

const isDateFormat = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)

/** Quoted words, colours and locales are no part of a format's letters. */
const lettersOf = (code: string): string => code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')

/** Numbers of the styles that show a date. */
export async function readStyles(part: Text): Promise<Set<number>> {
  const own = new Map<number, boolean>()
  const dates = new Set<number>()
  let isInCells = false
  let position = 0
  await readAll(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), /[dy]/i.test(lettersOf(attributes.formatCode ?? '')))
      if (name === 'cellXfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      const format = Number(attributes.numFmtId)
      if (own.get(format) ?? isDateFormat(format)) dates.add(position)
      position += 1
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return dates
}

/** `C` is 2. */
const columnOf = (reference: string): number =>
  [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The rows of a sheet as they are written there; a few that it leaves out are empty. */
export async function* sheetRows(part: Text, formats: Formats): AsyncGenerator<string[]> {
  let ready: string[][] = []
  let position = 0
  let row: string[] = []
  let cell: { column: number; type: string; style: number; value: string } | null = null
  let isValue = false
  const endCell = () => {
    if (!cell) return
    if (cell.column >= MOST_COLUMNS) throw new TableProblem('damaged')
    while (row.length < cell.column) row.push('')
    row[cell.column] = cellText(cell, formats)
    cell = null
  }
  const parser = reader({
    open: (name, { r: reference = '', t: type = 'n', s: style = '0' }) => {
      if (name === 'row') {
        const place = Number(reference) || position + 1
        if (place > MOST_ROWS) throw new TableProblem('damaged')
        const gap = place - position - 1
        if (gap > 0 && gap <= MOST_GAP) ready.push(...Array.from({ length: gap }, () => ['']))
        position = place
        row = []
      }
      if (name === 'c') {
        const column = columnOf(reference)
        cell = { column: column < 0 ? row.length : column, type, style: Number(style), value: '' }
      }
      // The formula itself (`f`) is left out: what it came to stands beside it.
      isValue = name === 'v' || name === 't'
    },
    text: (text) => {
      if (isValue && cell) cell.value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      if (name === 'c') endCell()
      if (name === 'row') ready.push(row.length === 0 ? [''] : row)
    },
  })
  for await (const chunk of part) {
    parser.write(chunk)
    const rows = ready
    ready = []
    yield* rows
  }
  parser.end()
}
