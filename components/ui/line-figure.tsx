'use client'

import { useTranslations } from 'next-intl'
import { type PointerEvent, useState } from 'react'
import { ChartLines } from './chart-lines'
import { cn } from './cn'
import { placesOf } from './line-path'

const TONES = {
  1: 'text-chart-1',
  2: 'text-chart-2',
  3: 'text-chart-3',
  4: 'text-chart-4',
  5: 'text-chart-5',
  6: 'text-chart-6',
  7: 'text-chart-7',
  8: 'text-chart-8',
}
export type ChartTone = keyof typeof TONES

type LineFigureProps = {
  title: string
  labels: readonly string[]
  values: readonly (number | null)[]
  /** The values as they are read; null where nobody measured. */
  texts: readonly (string | null)[]
  /** The highest value as it is read. */
  highest: string
  tone?: ChartTone
  className?: string
}

/**
 * A line over its area, and the same numbers in a table for who cannot see it. Its foot says where it begins and ends and the highest
 * value, or what a pointer is on. Plain values come from the server: an element for each point would be most of what a page takes.
 */
export function LineFigure({ title, labels, values, texts, highest, tone = 1, className }: LineFigureProps) {
  const t = useTranslations('ui.chart')
  const [at, setAt] = useState<number | null>(null)
  const places = placesOf(values)
  const textAt = (index: number) => texts[index] ?? t('notMeasured')
  const pointed = at === null ? undefined : places[at]

  function follow(event: PointerEvent<HTMLDivElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - left) / Math.max(1, width)
    const fromStart = getComputedStyle(event.currentTarget).direction === 'rtl' ? 1 - share : share
    setAt(Math.min(labels.length - 1, Math.max(0, Math.round(fromStart * (labels.length - 1)))))
  }

  return (
    <figure className={cn('grid gap-1.5', className)}>
      <div
        aria-hidden
        className={cn('relative', TONES[tone])}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setAt(null)}
      >
        <ChartLines places={places} className="h-24" />
        {pointed && (
          <span className="absolute inset-y-0 w-px bg-current" style={{ insetInlineStart: `${pointed.x}%` }}>
            <span
              className="absolute -start-1 size-2 -translate-y-1/2 rounded-full bg-current"
              style={{ top: `${pointed.y}%` }}
            />
          </span>
        )}
      </div>
      <div aria-hidden className="flex justify-between gap-2 text-subtle text-xs tabular-nums">
        <span>{labels[0]}</span>
        <span className={cn('truncate', at !== null && 'font-medium text-fg')}>
          {at === null ? t('highest', { value: highest }) : `${labels[at] ?? ''}: ${textAt(at)}`}
        </span>
        <span>{labels.at(-1)}</span>
      </div>
      <figcaption className="sr-only">
        <table>
          <caption>{title}</caption>
          <tbody>
            {labels.map((label, index) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{textAt(index)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figcaption>
    </figure>
  )
}
