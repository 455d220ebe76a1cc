'use client'

import { Plus, TextQuote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { type Block, copyOfBlock, newBlock } from '@/lib/content/schema'
import { ADDABLE, ADDABLE_IN_COLUMN, BLOCK_ICONS } from './block-names'
import { insertBlocks, type Place } from './editing'
import { useEditorState } from './editor-context'

/** A menu of what can stand here; what is put in is opened at once. */
export function AddBlock({ place, at, children }: { place: Place; at: number; children: ReactNode }) {
  const t = useTranslations('content')
  const { content, change, select, setup, announce } = useEditorState()
  const add = (blocks: readonly Block[], name: string) => {
    const next = insertBlocks(content, place, at, blocks)
    if (next === content) {
      announce(t('editor.noRoom'))
      return
    }
    change(next, 'add')
    select(blocks[0]?.id ?? null)
    announce(t('editor.added', { name }))
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>{children}</DropdownMenuTrigger>
      <DropdownMenuContent align="center" onCloseAutoFocus={(event) => event.preventDefault()}>
        {(place === null ? ADDABLE : ADDABLE_IN_COLUMN).map((kind) => {
          const Icon = BLOCK_ICONS[kind]
          return (
            <DropdownMenuItem key={kind} onSelect={() => add([newBlock(kind)], t(`blocks.${kind}`))}>
              <Icon aria-hidden />
              {t(`blocks.${kind}`)}
            </DropdownMenuItem>
          )
        })}
        {setup.snippets.length > 0 && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuLabel>{t('editor.snippets')}</DropdownMenuLabel>
            {setup.snippets.map(({ id, name, blocks }) => (
              <DropdownMenuItem
                key={id}
                onSelect={() =>
                  add(
                    blocks
                      .filter(({ kind }) => kind !== 'footer')
                      .map((block) => ({ ...copyOfBlock(block), snippetId: id })),
                    name,
                  )
                }
              >
                <TextQuote aria-hidden />
                <span dir="auto" className="truncate">
                  {name}
                </span>
              </DropdownMenuItem>
            ))}
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** Between two blocks: a line that shows its sign when somebody comes near. */
export function AddBetween({ place, at }: { place: Place; at: number }) {
  const t = useTranslations('content.editor')
  return (
    <div className="group/add relative z-10 -my-1.5 flex h-3 items-center justify-center">
      <AddBlock place={place} at={at}>
        <button
          type="button"
          aria-label={t('addHere')}
          title={t('addHere')}
          className="grid size-6 place-items-center rounded-full border border-line bg-surface text-muted opacity-0 shadow-xs transition-opacity hover:text-fg focus-visible:opacity-100 group-hover/add:opacity-100 aria-expanded:opacity-100"
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      </AddBlock>
    </div>
  )
}
