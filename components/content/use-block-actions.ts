'use client'

import { useTranslations } from 'next-intl'
import type { Block } from '@/lib/content/schema'
import { blocksAt, duplicateBlock, findBlock, moveBlock, removeBlock } from './editing'
import { useEditorState } from './editor-context'

/** What can be done with a block as a whole. */
export function useBlockActions(block: Block, at: number) {
  const t = useTranslations('content')
  const { content, change, select, selectedId, announce } = useEditorState()
  const name = t(`blocks.${block.kind}`)

  return {
    move: (to: number) => {
      const next = moveBlock(content, block.id, to)
      const place = findBlock(next, block.id)?.place ?? null
      if (next === content) return
      change(next, 'move')
      const count = blocksAt(next, place).filter(({ kind }) => kind !== 'footer').length
      announce(t('editor.moved', { name, at: to + 1, count }))
      // What moves in the document loses the focus.
      requestAnimationFrame(() => document.getElementById(`block-${block.id}`)?.focus())
    },
    duplicate: () => {
      const { content: next, copyId } = duplicateBlock(content, block.id)
      if (copyId === null) {
        announce(t('editor.noRoom'))
        return
      }
      change(next, 'duplicate')
      announce(t('editor.duplicated', { name, at: at + 2 }))
      requestAnimationFrame(() => document.getElementById(`block-${copyId}`)?.focus())
    },
    remove: () => {
      change(removeBlock(content, block.id), 'remove')
      if (selectedId === block.id) select(null)
      announce(t('editor.removed', { name }))
    },
  }
}
