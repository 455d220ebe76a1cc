'use client'

import { ChevronDown, type LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { MoveButtons } from '@/components/ui/move-buttons'

type StepFrameProps = {
  icon: LucideIcon
  /** Its number and kind. */
  number: string
  kind: string
  /** What it does. */
  sentence: string
  /** What came of it. */
  figures: ReactNode
  at: number
  count: number
  isReadOnly: boolean
  isOpen: boolean
  openLabel: string
  onToggle: () => void
  onMove: (to: number) => void
  onRemove: () => void
  /** All that can be chosen, shown when it is open; null where there is nothing. */
  children: ReactNode
}

/** One step: what it does in a sentence, what came of it, and when it is open all that can be chosen. */
export function StepFrame({ icon: Icon, number, kind, sentence, figures, children, ...rest }: StepFrameProps) {
  const { at, count, isReadOnly, isOpen, openLabel, onToggle, onMove, onRemove } = rest
  const panelId = useId()
  return (
    <Card className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 p-3">
        <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-sunken text-muted">
          <Icon aria-hidden className="size-4" />
        </span>
        <div className="min-w-48 flex-1">
          <p className="text-muted text-xs">
            {number} · {kind}
          </p>
          <p dir="auto" className="break-words text-fg text-sm">
            {sentence}
          </p>
          {figures}
        </div>
        <div className="ms-auto flex items-center gap-1">
          {!isReadOnly && <MoveButtons name={number} at={at} count={count} onMove={onMove} onRemove={onRemove} />}
          {children && (
            <Button
              variant="ghost"
              size="icon"
              aria-expanded={isOpen}
              aria-controls={panelId}
              aria-label={openLabel}
              onClick={onToggle}
            >
              <ChevronDown aria-hidden className={cn(isOpen && 'rotate-180')} />
            </Button>
          )}
        </div>
      </div>
      {isOpen && children && (
        <div id={panelId} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 border-line-subtle border-t p-card">
          {children}
        </div>
      )}
    </Card>
  )
}
