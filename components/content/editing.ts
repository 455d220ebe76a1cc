import {
  type Block,
  type BlockOf,
  type ColumnBlock,
  copyOfBlock,
  type EmailContent,
  MOST_BLOCKS,
} from '@/lib/content/schema'

/** Where blocks stand in a row: in the mail itself, or in one of the columns of a block. */
export type Place = { columnsId: string; column: 0 | 1 } | null

const MOST_IN_COLUMN = 10

const mayStandInColumn = (block: Block): block is ColumnBlock => ['text', 'image', 'button'].includes(block.kind)

export const isColumns = (block: Block): block is BlockOf<'columns'> => block.kind === 'columns'

/** The blocks of a place. */
export function blocksAt(content: EmailContent, place: Place): readonly Block[] {
  if (place === null) return content.blocks
  const found = content.blocks.find(({ id }) => id === place.columnsId)
  return found && isColumns(found) ? found.columns[place.column] : []
}

/** Where a block stands; null when it is not there. */
export function findBlock(content: EmailContent, id: string): { place: Place; at: number; block: Block } | null {
  for (const [at, block] of content.blocks.entries()) {
    if (block.id === id) return { place: null, at, block }
    if (!isColumns(block)) continue
    for (const column of [0, 1] as const) {
      const inner = block.columns[column].findIndex((one) => one.id === id)
      const one = block.columns[column][inner]
      if (one) return { place: { columnsId: block.id, column }, at: inner, block: one }
    }
  }
  return null
}

const withBlocks = (content: EmailContent, place: Place, blocks: readonly Block[]): EmailContent => {
  if (place === null) return { ...content, blocks: [...blocks] }
  const inner = blocks.filter(mayStandInColumn)
  return {
    ...content,
    blocks: content.blocks.map((block) => {
      if (block.id !== place.columnsId || !isColumns(block)) return block
      const [first, second] = block.columns
      return { ...block, columns: place.column === 0 ? [inner, second] : [first, inner] }
    }),
  }
}

/** The last place of the mail is the footer's. */
const lastPlace = (blocks: readonly Block[]): number =>
  blocks.at(-1)?.kind === 'footer' ? blocks.length - 1 : blocks.length

const clamp = (at: number, blocks: readonly Block[]): number => Math.max(0, Math.min(at, lastPlace(blocks)))

/** Puts blocks in; what does not fit there stays out. */
export function insertBlocks(content: EmailContent, place: Place, at: number, given: readonly Block[]): EmailContent {
  const fitting = given.filter((block) => block.kind !== 'footer' && (place === null || mayStandInColumn(block)))
  const blocks = blocksAt(content, place)
  if (fitting.length === 0 || blocks.length + fitting.length > (place === null ? MOST_BLOCKS : MOST_IN_COLUMN)) {
    return content
  }
  const before = clamp(at, blocks)
  return withBlocks(content, place, [...blocks.slice(0, before), ...fitting, ...blocks.slice(before)])
}

export function removeBlock(content: EmailContent, id: string): EmailContent {
  const found = findBlock(content, id)
  if (!found || found.block.kind === 'footer') return content
  return withBlocks(
    content,
    found.place,
    blocksAt(content, found.place).filter((block) => block.id !== id),
  )
}

/** @returns the content, and the id of the copy */
export function duplicateBlock(content: EmailContent, id: string): { content: EmailContent; copyId: string | null } {
  const found = findBlock(content, id)
  if (!found || found.block.kind === 'footer') return { content, copyId: null }
  const copy = copyOfBlock(found.block)
  const changed = insertBlocks(content, found.place, found.at + 1, [copy])
  return { content: changed, copyId: changed === content ? null : copy.id }
}

/** @param at the place among the others, once it has been taken out; in the same row */
export function moveBlock(content: EmailContent, id: string, at: number): EmailContent {
  const found = findBlock(content, id)
  if (!found || found.block.kind === 'footer') return content
  const others = blocksAt(content, found.place).filter((block) => block.id !== id)
  const before = clamp(at, others)
  if (before === found.at) return content
  return withBlocks(content, found.place, [...others.slice(0, before), found.block, ...others.slice(before)])
}

export function changeBlock(content: EmailContent, changed: Block): EmailContent {
  const found = findBlock(content, changed.id)
  if (!found) return content
  return withBlocks(
    content,
    found.place,
    blocksAt(content, found.place).map((block) => (block.id === changed.id ? changed : block)),
  )
}
