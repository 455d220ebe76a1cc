'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

type MoveButtonsProps = {
  /** What is moved, for screen readers. */
  name: string
  at: number
  count: number
  onMove: (to: number) => void
  onRemove: () => void
}

/** Up, down and away: for a list whose order matters, by mouse and by keyboard. */
export function MoveButtons({ name, at, count, onMove, onRemove }: MoveButtonsProps) {
  const t = useTranslations('ui.move')
  return (
    <span className="flex shrink-0 items-center">
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('up', { name })}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('down', { name })}
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button variant="ghost" size="icon" aria-label={t('remove', { name })} onClick={onRemove}>
        <Trash2 aria-hidden />
      </Button>
    </span>
  )
}

/** The list with one entry at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, at) => at !== from)
  const item = items[from]
  return item === undefined ? [...items] : [...rest.slice(0, to), item, ...rest.slice(to)]
}
