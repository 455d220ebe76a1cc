'use client'

import { useLocale, useTimeZone } from 'next-intl'
import { useEffect, useState } from 'react'
import { formatClock, formatDate, formatDateTime, formatExact, formatRelative, type Instant } from './format-time'

type TimeProps = { value: Instant; format?: 'relative' | 'date' | 'datetime' | 'clock'; className?: string }

const others = { date: formatDate, datetime: formatDateTime, clock: formatClock }

/** A moment in the viewer's language and zone; the exact time is its title. Relative times keep up by themselves. */
export function Time({ value, format = 'relative', className }: TimeProps) {
  const locale = useLocale()
  const timeZone = useTimeZone()
  const [now, setNow] = useState(() => Date.now())

  useEffect(() => {
    if (format !== 'relative') return
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [format])

  const context = timeZone ? { locale, timeZone } : { locale }
  return (
    <time
      dateTime={new Date(value).toISOString()}
      title={formatExact(value, context)}
      className={className}
      suppressHydrationWarning
    >
      {format === 'relative' ? formatRelative(value, now, context) : others[format](value, context)}
    </time>
  )
}
