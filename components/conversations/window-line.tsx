'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const SHORT_MS = 2 * HOUR_MS

/** How long somebody can still be answered in words; it stands out towards the end. */
export function WindowLine({ leftMs }: { leftMs: number }) {
  const t = useTranslations('inbox.window')
  const hours = Math.floor(leftMs / HOUR_MS)
  const minutes = Math.max(Math.floor((leftMs % HOUR_MS) / MINUTE_MS), hours > 0 ? 0 : 1)
  return (
    <p
      className={cn(
        'flex items-center gap-1.5 px-1 text-xs',
        leftMs < SHORT_MS ? 'text-on-warning-soft' : 'text-muted',
      )}
    >
      <Clock aria-hidden className="size-3.5 shrink-0" />
      {leftMs > 0 ? t('left', { hours, minutes }) : t('closed')}
    </p>
  )
}
