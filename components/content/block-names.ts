import {
  Columns2,
  Image,
  type LucideIcon,
  Minus,
  PanelBottom,
  RectangleHorizontal,
  ShoppingBag,
  Type,
} from 'lucide-react'
import type { Block, BlockKind } from '@/lib/content/schema'

export const BLOCK_ICONS: Readonly<Record<BlockKind, LucideIcon>> = {
  text: Type,
  image: Image,
  button: RectangleHorizontal,
  columns: Columns2,
  product: ShoppingBag,
  divider: Minus,
  footer: PanelBottom,
}

/** What can be put in: the footer is there already. */
export const ADDABLE = ['text', 'image', 'button', 'product', 'columns', 'divider'] as const
export const ADDABLE_IN_COLUMN = ['text', 'image', 'button'] as const

/** The first words of a block, by which its writer knows it. */
export function excerptOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.content
        .flatMap((part) => (part.kind === 'list' ? part.items.flat() : part.spans))
        .map(({ text }) => text)
        .join(' ')
        .trim()
        .slice(0, 80)
    case 'image':
      return block.alt
    case 'button':
      return block.label
    case 'product':
      return block.title
    case 'columns':
      return block.columns.flat().map(excerptOf).filter(Boolean).join(' · ').slice(0, 80)
    case 'footer':
      return block.address.split('\n')[0] ?? ''
    case 'divider':
      return ''
  }
}
