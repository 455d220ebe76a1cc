'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

type VisitBannerProps = {
  name: string
  reason: string
  allowsChanges: boolean
  expiresAt: string
  end: () => Promise<void>
}

const secondsUntil = (time: string) => Math.max(0, Math.round((Date.parse(time) - Date.now()) / 1_000))

/** Says on every page that this is a visit, what it may do and how long it lasts; the page goes when the time is over. */
export function VisitBanner({ name, reason, allowsChanges, expiresAt, end }: VisitBannerProps) {
  const t = useTranslations('shell.visit')
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => {
      const seconds = secondsUntil(expiresAt)
      setLeft(seconds)
      if (seconds === 0) window.location.assign('/sign-in')
    }
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [expiresAt])
  const clock = left === null ? '' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return (
    <section
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-warning/25 border-b bg-warning-soft px-4 py-2 text-on-warning-soft text-sm"
    >
      <Eye aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1">
        <span className="font-medium">{t(allowsChanges ? 'changing' : 'looking', { name })}</span>{' '}
        <span>{t('reason', { reason })}</span>
      </p>
      <span role="timer" className="font-medium tabular-nums">
        {clock}
      </span>
      <form action={end}>
        <Button type="submit" size="sm">
          {t('end')}
        </Button>
      </form>
    </section>
  )
}
