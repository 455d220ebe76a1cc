import { Check, CircleDashed, LoaderCircle, Undo2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type StepState = 'pending' | 'running' | 'done' | 'failed' | 'rolled_back'

export type Step = {
  id: string
  label: ReactNode
  state: StepState
  /** What happened or why it failed. */
  detail?: ReactNode
  durationMs?: number | null
}

const looks = {
  pending: { icon: CircleDashed, frame: 'text-subtle' },
  running: { icon: LoaderCircle, frame: 'text-primary [&_svg]:animate-spin' },
  done: { icon: Check, frame: 'bg-success-soft text-on-success-soft' },
  failed: { icon: X, frame: 'bg-danger-soft text-on-danger-soft' },
  rolled_back: { icon: Undo2, frame: 'bg-warning-soft text-on-warning-soft' },
}

const inSeconds = (milliseconds: number) =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`

/** Steps of work that runs by itself, shown as it goes. Changes are read out politely. */
export function Steps({ steps, label, className }: { steps: readonly Step[]; label: string; className?: string }) {
  const t = useTranslations('ui.steps')
  return (
    <ol aria-label={label} aria-live="polite" className={cn('grid', className)}>
      {steps.map((step, position) => {
        const { icon: Icon, frame } = looks[step.state]
        return (
          <li key={step.id} className="relative flex gap-3 pb-4 last:pb-0">
            {position < steps.length - 1 && (
              <span aria-hidden className="absolute start-3 top-7 bottom-1 w-px bg-line" />
            )}
            <span className={cn('grid size-6 shrink-0 place-items-center rounded-full', frame)}>
              <Icon aria-hidden className="size-3.5" strokeWidth={2.5} />
            </span>
            <div className="min-w-0 flex-1 pt-0.5">
              <div className="flex items-baseline justify-between gap-3 text-sm">
                <span className={cn('font-medium', step.state === 'pending' ? 'text-muted' : 'text-fg')}>
                  {step.label}
                  <span className="sr-only">, {t(step.state)}</span>
                </span>
                {typeof step.durationMs === 'number' && (
                  <span className="shrink-0 text-subtle text-xs tabular-nums">{inSeconds(step.durationMs)}</span>
                )}
              </div>
              {step.detail && (
                <div className={cn('mt-0.5 text-xs', step.state === 'failed' ? 'text-danger' : 'text-muted')}>
                  {step.detail}
                </div>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
