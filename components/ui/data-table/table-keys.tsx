'use client'

import { type ReactNode, useRef } from 'react'
import { cn } from '../cn'
import { useHotkeys } from '../use-hotkeys'
import { useList } from './list-context'

/** `j` and `k` move from row to row, `Enter` opens (the row's link has the focus), `x` selects, `Escape` lets go. */
export function TableKeys({ className, children }: { className?: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const { isPending, clearSelection } = useList()

  const rows = () => [...(frame.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const current = (all: HTMLElement[]) => all.findIndex((row) => row.contains(document.activeElement))

  const move = (step: number) => {
    const all = rows()
    const at = current(all)
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))]
    const target = next?.querySelector<HTMLElement>('[data-row-link]') ?? next
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }

  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const all = rows()
      all[current(all)]?.querySelector<HTMLElement>('[data-row-select]')?.click()
    },
    escape: clearSelection,
  })

  return (
    <div ref={frame} aria-busy={isPending} className={cn('transition-opacity', isPending && 'opacity-60', className)}>
      {children}
    </div>
  )
}
