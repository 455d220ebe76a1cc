import { type Block, readBlocks, sentences, unmarked } from './blocks'
import { conceptsOf, phraseConcepts } from './concepts'
import type { Language } from './language'
import { impliedDays } from './places-and-days'
import type { Passage } from './prompt'
import { isStopWord, plain, stem, words } from './words'

export type UnitKind = 'sentence' | 'item' | 'step' | 'row' | 'code'

/** The smallest piece that can stand in an answer. */
export type Unit = {
  kind: UnitKind
  passage: Passage
  /** Units of one paragraph, list or table share it; counts up through all passages. */
  block: number
  /** Units under one heading share it. */
  section: number
  order: number
  /** Number of a step in its list. */
  ordinal: number
  text: string
  stems: Set<string>
  heading: string
  headingStems: Set<string>
  /** Words of the passage's title and of the headings above. */
  contextStems: Set<string>
  /** The paragraph before a list that introduces it. */
  lead: string
  /** Header and cells of a table's row. */
  cells: { name: string; value: string }[]
}

/** Stems of a text with the concepts that it touches (as `@name`) and the weekdays that it implies. */
export function meaning(text: string, language: Language): Set<string> {
  const simple = plain(unmarked(text))
  const found = new Set<string>()
  for (const word of [...words(simple), ...impliedDays(simple)]) {
    if (isStopWord(word, language)) continue
    const key = stem(word, language)
    found.add(key)
    for (const concept of [...conceptsOf(word), ...conceptsOf(key)]) found.add(`@${concept}`)
  }
  for (const concept of phraseConcepts(simple)) found.add(`@${concept}`)
  if (/\+?\d[\d\s()./-]{6,}\d/.test(text)) found.add('@phone')
  if (/[\w.+-]+@[\w-]+\.\w/.test(text)) found.add('@email')
  return found
}

const EMPTY = new Set(['', '-', '–', '—'])

function rowCells(header: string[], row: string[]): Unit['cells'] {
  return row.map((value, index) => ({ name: header[index] ?? '', value })).filter(({ value }) => !EMPTY.has(value))
}

/** A line that ends with a colon, or that stands right above a list. */
const isLead = (block: Block | undefined): block is Block & { kind: 'paragraph' } =>
  block?.kind === 'paragraph' && /[:：]$/.test(block.text)

const TRAIL = /\s+›\s+/

/** "Returns | Shop › How to return": the page's title, without the headings behind it. */
const pageTitle = (title: string): string => title.split(TRAIL)[0] ?? ''

const headingPath = (title: string): { level: number; text: string }[] =>
  title
    .split(TRAIL)
    .slice(1)
    .map((text, index) => ({ level: index + 1, text }))

class Cutter {
  readonly units: Unit[] = []
  #block = 0
  #section = 0
  #headers = new Map<string, string[]>()

  constructor(readonly language: Language) {}

  passage(passage: Passage): void {
    this.#section++
    const path = headingPath(passage.title)
    let before: Block | undefined
    for (const block of readBlocks(passage.text)) {
      if (block.kind === 'heading') {
        while (path.length && (path.at(-1)?.level ?? 0) >= block.level) path.pop()
        path.push({ level: block.level, text: block.text })
        this.#section++
      } else {
        const headings = path.map(({ text }) => text)
        this.#add(block, passage, headings, isLead(before) ? before.text : '')
      }
      before = block
    }
  }

  /** A table that was cut has its header in the passage before. */
  #headerOf(block: Block & { kind: 'table' }, passage: Passage): string[] {
    const key = `${passage.title} ${block.rows[0]?.length ?? 0}`
    if (block.header.length) this.#headers.set(key, block.header)
    return block.header.length ? block.header : (this.#headers.get(key) ?? [])
  }

  #add(block: Exclude<Block, { kind: 'heading' }>, passage: Passage, path: string[], lead: string): void {
    this.#block++
    const heading = path.at(-1) ?? ''
    const shared = {
      passage,
      block: this.#block,
      section: this.#section,
      heading,
      headingStems: meaning(heading, this.language),
      contextStems: meaning([pageTitle(passage.title), ...path.slice(0, -1)].join(' '), this.language),
      lead,
    }
    const add = (kind: UnitKind, text: string, cells: Unit['cells'] = [], ordinal = 0) => {
      const stems = meaning(cells.length ? cells.map(({ value }) => value).join(' ') : text, this.language)
      this.units.push({ ...shared, kind, text, stems, cells, ordinal, order: this.units.length })
    }
    if (block.kind === 'paragraph') for (const sentence of sentences(block.text)) add('sentence', sentence)
    else if (block.kind === 'list') {
      block.items.forEach((item, index) => {
        add(block.isOrdered ? 'step' : 'item', item, [], block.start + index)
      })
    } else if (block.kind === 'code') add('code', `\`\`\`${block.language}\n${block.text}\n\`\`\``)
    else {
      const header = this.#headerOf(block, passage)
      for (const row of block.rows) add('row', '', rowCells(header, row))
    }
  }
}

export function cutIntoUnits(passages: Passage[], language: Language): Unit[] {
  const cutter = new Cutter(language)
  for (const passage of passages) cutter.passage(passage)
  return cutter.units
}
