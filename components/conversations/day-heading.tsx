'use client'

import { useLocale, useTimeZone } from 'next-intl'
import { dateFormat } from '@/lib/kernel/schema'

export function DayHeading({ at }: { at: string }) {
  const locale = useLocale()
  const timeZone = useTimeZone()
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' }
  const words = dateFormat(locale, { ...options, ...(timeZone ? { timeZone } : {}) }).format(new Date(at))
  return (
    <div className="flex items-center gap-3 text-subtle text-xs before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {words}
    </div>
  )
}
