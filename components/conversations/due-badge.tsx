'use client'

import { AlarmClock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { cn } from '@/components/ui/cn'
import { formatRelative } from '@/components/ui/format-time'
import { type DueMoment, type InboxRow, SOON_MS } from '@/lib/conversations/schema'

const EVERY_MS = 20_000

/** One timer for all rows that count down. */
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, EVERY_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const now = () => Math.floor(Date.now() / EVERY_MS) * EVERY_MS

/**
 * Until when the customer is owed something, counting down, and from then on by how much it is late; beside what is late already, what
 * comes next. @param isWhole both in any case, each with its name
 */
export function DueBadge({ due, isWhole = false }: { due: InboxRow['due']; isWhole?: boolean }) {
  const at = useSyncExternalStore(subscribe, now, now)
  if (!due) return null
  const isLate = Date.parse(due.at) <= at
  return (
    <span className={cn('inline-flex min-w-0 max-w-full flex-wrap items-center gap-1', !isWhole && 'mt-1 justify-end')}>
      <Moment due={due} at={at} isNamed={isWhole} />
      {due.later && (isWhole || isLate) && <Moment due={due.later} at={at} isNamed={isWhole} />}
    </span>
  )
}

function Moment({ due, at, isNamed }: { due: DueMoment; at: number; isNamed: boolean }) {
  const t = useTranslations('inbox.due')
  const locale = useLocale()
  const leftMs = Date.parse(due.at) - at
  const when = formatRelative(due.at, at, { locale })
  const look =
    leftMs <= 0
      ? 'bg-danger-soft text-on-danger-soft'
      : leftMs <= SOON_MS
        ? 'bg-warning-soft text-on-warning-soft'
        : 'bg-sunken text-muted'
  return (
    <span
      suppressHydrationWarning
      title={t(`kinds.${due.kind}`)}
      className={cn(
        'inline-flex min-w-0 max-w-full items-center gap-1 rounded-sm px-1.5 py-0.5 font-medium text-xs',
        look,
      )}
    >
      <AlarmClock aria-hidden className="size-3.5 shrink-0" />
      <span className={isNamed ? '' : 'sr-only'}>{t(`kinds.${due.kind}`)}:</span>
      <span className="truncate">{leftMs <= 0 ? t('late', { when }) : when}</span>
    </span>
  )
}
