'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { numberFormat } from '@/lib/kernel/schema'
import { cn } from './cn'
import { Progress } from './progress'
import { estimateProgress, roundDuration } from './progress-estimate'

type TaskProgressProps = {
  /** What is being done: "Reading medicare-plus.example". */
  title: ReactNode
  done: number
  total: number | null
  failed?: number
  startedAt: string | number | Date
  /** The unit counted, already plural in the reader's language ("pages"). */
  unit: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  /** The current item, one line. */
  detail?: ReactNode
  /** Cancel or retry. */
  action?: ReactNode
  className?: string
}

/** A long task: counts, rate and time left. The numbers come from props; the time left moves on between updates. */
export function TaskProgress(props: TaskProgressProps) {
  const { title, done, total, failed = 0, startedAt, unit, state, detail, action, className } = props
  const t = useTranslations('ui.progress')
  const locale = useLocale()
  const [now, setNow] = useState<number | null>(null)

  useEffect(() => {
    if (state !== 'running') return
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [state])

  const started = new Date(startedAt).getTime()
  const { percent, perSecond, secondsLeft } = estimateProgress({ done, total, startedAt: started, now: now ?? started })
  const number = numberFormat(locale, { maximumFractionDigits: 1 })
  const left = secondsLeft === null ? null : roundDuration(secondsLeft)
  const facts = [
    total === null ? t('count', { done, unit }) : t('countOfTotal', { done, total, unit }),
    failed > 0 ? t('failed', { count: failed }) : null,
    state === 'running' && perSecond !== null ? t('rate', { rate: number.format(perSecond), unit }) : null,
    state === 'running' && left && secondsLeft !== 0 ? t(`left.${left.unit}`, { value: left.value }) : null,
    state === 'running' ? null : t(`state.${state}`),
  ].filter((fact) => fact !== null)

  return (
    <div className={cn('grid gap-2', className)}>
      <div className="flex items-center justify-between gap-4">
        <p className="min-w-0 truncate font-medium text-fg text-sm">{title}</p>
        {action}
      </div>
      <Progress
        label={typeof title === 'string' ? title : unit}
        percent={state === 'done' ? 100 : percent}
        tone={state === 'done' ? 'success' : state === 'running' ? 'primary' : 'danger'}
      />
      <p className="flex flex-wrap gap-x-1 text-muted text-xs tabular-nums">
        {facts.map((fact, position) => (
          <span key={fact}>
            {position > 0 && (
              <span aria-hidden className="me-1">
                ·
              </span>
            )}
            {fact}
          </span>
        ))}
      </p>
      {detail && <p className="truncate text-subtle text-xs">{detail}</p>}
    </div>
  )
}
