import { type Block, sentences, unmarked } from '../blocks'
import type { Page } from '../prompt'
import { plain } from '../words'
import { pageBlocks, pageTitle } from './page-text'

const MAX_WORDS = 1_200
const INTRO_SENTENCES = 2

const tableRow = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

function table({ header, rows }: Block & { kind: 'table' }): string {
  return [tableRow(header), tableRow(header.map(() => '---')), ...rows.map(tableRow)].join('\n')
}

const list = ({ isOrdered, start, items }: Block & { kind: 'list' }): string =>
  items.map((item, index) => (isOrdered ? `${start + index}. ${item}` : `- ${item}`)).join('\n')

function written(block: Block, topLevel: number): string {
  if (block.kind === 'heading')
    return `${'#'.repeat(Math.min(4, 2 + Math.max(0, block.level - topLevel)))} ${block.text.replace(/:$/, '')}`
  if (block.kind === 'list') return list(block)
  if (block.kind === 'table') return table(block)
  if (block.kind === 'code') return `\`\`\`${block.language}\n${block.text}\n\`\`\``
  return block.text
}

const isHeading = (block: Block | undefined): block is Block & { kind: 'heading' } => block?.kind === 'heading'

/** Headings with nothing under them are left over from the page's layout. */
const withoutEmptySections = (blocks: Block[]): Block[] =>
  blocks.filter((block, index) => {
    const next = blocks[index + 1]
    return !isHeading(block) || (next !== undefined && (!isHeading(next) || next.level > block.level))
  })

function withinLength(blocks: Block[]): Block[] {
  let count = 0
  return blocks.filter((block) => {
    count += JSON.stringify(block).split(/\s+/).length
    return count <= MAX_WORDS
  })
}

export type Article = { title: string; summary: string; body: string }

/** A help article made of a page's own sentences: title, short introduction, sections. */
export function draftArticle(page: Page): Article {
  const all = pageBlocks(page)
  const title = pageTitle(page, all)
  const rest = all.filter((block) => !(isHeading(block) && plain(block.text) === plain(title)))
  const blocks = withoutEmptySections(withinLength(rest))
  const [first] = blocks
  const opening = first?.kind === 'paragraph' ? first : blocks.find((block) => block.kind === 'paragraph')
  const summary =
    opening?.kind === 'paragraph' ? sentences(unmarked(opening.text)).slice(0, INTRO_SENTENCES).join(' ') : ''
  const topLevel = Math.min(...blocks.filter(isHeading).map((block) => block.level), 6)
  const intro = first?.kind === 'paragraph' || summary === '' ? [] : [summary.replace(/:$/, '.')]
  const body = [...intro, ...blocks.map((block) => written(block, topLevel))].join('\n\n')
  return { title, summary, body }
}

export const articleMarkdown = ({ title, body }: Article): string => `# ${title}\n\n${body}\n`
