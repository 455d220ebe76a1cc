'use client'

import { ArrowDown, ArrowUp, ChevronDown, Copy, Ellipsis, GripVertical, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Skeleton } from '@/components/ui/skeleton'
import type { Block } from '@/lib/content/schema'
import { BLOCK_ICONS, excerptOf } from './block-names'
import { isColumns } from './editing'
import { useEditorState } from './editor-context'
import { useBlockActions } from './use-block-actions'

/** With the rich text, which is the largest part of it. */
const BlockSettings = lazy(() => import('./block-settings').then((file) => ({ default: file.BlockSettings })))

type BlockRowProps = {
  block: Block
  at: number
  /** Of those that can be moved. */
  count: number
  before: ReactNode
  isDropBefore: boolean
  isDragged: boolean
  onDragStart: () => void
  onDragOver: (isLower: boolean) => void
  onDrop: () => void
  onDragEnd: () => void
}

export function BlockRow({ block, at, count, before, isDropBefore, isDragged, ...drag }: BlockRowProps) {
  const t = useTranslations('content')
  const { selectedId, select, findings, isReadOnly } = useEditorState()
  const actions = useBlockActions(block, at)
  const row = useRef<HTMLLIElement>(null)
  const isFixed = block.kind === 'footer' || isReadOnly
  const isOpen =
    selectedId === block.id || (isColumns(block) && block.columns.flat().some(({ id }) => id === selectedId))
  const isSelected = selectedId === block.id
  const own = findings.filter(({ where }) => where.part === 'block' && where.blockId === block.id)
  const hasError = own.some(({ severity }) => severity === 'error')
  const Icon = BLOCK_ICONS[block.kind]
  const name = t(`blocks.${block.kind}`)

  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [isSelected])

  const onKeyDown = (event: KeyboardEvent) => {
    const isUp = event.key === 'ArrowUp'
    if (isUp || event.key === 'ArrowDown') {
      event.preventDefault()
      if (event.altKey && !isFixed) actions.move(isUp ? at - 1 : at + 1)
      else focusNeighbour(event.currentTarget, isUp ? -1 : 1)
    } else if (!isFixed && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault()
      focusNeighbour(event.currentTarget, at === 0 ? 1 : -1)
      actions.remove()
    } else if (!isFixed && event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      actions.duplicate()
    }
  }

  return (
    <li ref={row} className="scroll-mt-4">
      {before}
      {isDropBefore && <div aria-hidden className="mb-1.5 h-0.5 rounded-full bg-primary" />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is an extra way; keys and the menu move it too */}
      <div
        draggable={!isFixed && !isOpen}
        onDragStart={(event) => {
          event.stopPropagation()
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', block.id)
          drag.onDragStart()
        }}
        onDragOver={(event) => {
          event.preventDefault()
          const { top, height } = event.currentTarget.getBoundingClientRect()
          drag.onDragOver(event.clientY > top + height / 2)
        }}
        onDrop={(event) => {
          event.preventDefault()
          event.stopPropagation()
          drag.onDrop()
        }}
        onDragEnd={drag.onDragEnd}
        className={cn(
          'rounded-lg border border-line bg-surface shadow-xs transition-shadow',
          isSelected && 'border-primary/60 ring-2 ring-primary/20',
          isDragged && 'opacity-40',
        )}
      >
        <div className="flex items-center gap-1 pe-1">
          <button
            type="button"
            data-block-row
            id={`block-${block.id}`}
            aria-expanded={isOpen}
            aria-keyshortcuts={isFixed ? undefined : 'Alt+ArrowUp Alt+ArrowDown Control+D Delete'}
            onClick={() => select(isOpen ? null : block.id)}
            onKeyDown={onKeyDown}
            className="flex h-11 min-w-0 flex-1 items-center gap-2.5 rounded-lg ps-2 text-start text-sm"
          >
            <GripVertical
              aria-hidden
              className={cn('size-4 shrink-0 cursor-grab text-subtle', isFixed && 'invisible')}
            />
            <Icon aria-hidden className="size-4 shrink-0 text-muted" />
            <span className="shrink-0 font-medium">{name}</span>
            <span dir="auto" className="min-w-0 flex-1 truncate text-muted">
              {excerptOf(block)}
            </span>
            {own.length > 0 && (
              <span
                role="img"
                aria-label={t('checks.summary', { count: own.length })}
                className={cn('size-2 shrink-0 rounded-full', hasError ? 'bg-danger' : 'bg-warning')}
              />
            )}
            <ChevronDown
              aria-hidden
              className={cn('size-4 shrink-0 text-subtle transition-transform', isOpen && 'rotate-180')}
            />
          </button>
          {!isFixed && (
            <DropdownMenu>
              <DropdownMenuTrigger asChild>
                <Button variant="ghost" size="icon-sm" aria-label={t('editor.more', { name })}>
                  <Ellipsis aria-hidden />
                </Button>
              </DropdownMenuTrigger>
              <DropdownMenuContent>
                <DropdownMenuItem disabled={at === 0} onSelect={() => actions.move(at - 1)}>
                  <ArrowUp aria-hidden />
                  {t('editor.up')}
                </DropdownMenuItem>
                <DropdownMenuItem disabled={at >= count - 1} onSelect={() => actions.move(at + 1)}>
                  <ArrowDown aria-hidden />
                  {t('editor.down')}
                </DropdownMenuItem>
                <DropdownMenuItem onSelect={actions.duplicate}>
                  <Copy aria-hidden />
                  {t('editor.duplicate')}
                </DropdownMenuItem>
                <DropdownMenuSeparator />
                <DropdownMenuItem tone="danger" onSelect={actions.remove}>
                  <Trash2 aria-hidden />
                  {t('editor.remove')}
                </DropdownMenuItem>
              </DropdownMenuContent>
            </DropdownMenu>
          )}
        </div>
        {isOpen && (
          <div className="border-line-subtle border-t p-4">
            <Suspense fallback={<Skeleton className="h-40 w-full" />}>
              <BlockSettings block={block} />
            </Suspense>
          </div>
        )}
      </div>
    </li>
  )
}

function focusNeighbour(from: Element, by: number): void {
  const rows = [...(from.closest('ol')?.querySelectorAll<HTMLElement>('[data-block-row]') ?? [])]
  rows[rows.findIndex((row) => row.contains(from)) + by]?.focus()
}
