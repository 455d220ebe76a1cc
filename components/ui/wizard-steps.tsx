import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from './cn'

type WizardStepsProps = { steps: readonly string[] /** Position of the step shown, from 0. */; current: number }

/** Where a person is in a form of several pages. */
export function WizardSteps({ steps, current }: WizardStepsProps) {
  const t = useTranslations('ui.steps')
  return (
    <ol className="flex items-center gap-2 text-sm">
      {steps.map((step, position) => {
        const isDone = position < current
        const isCurrent = position === current
        return (
          <li key={step} aria-current={isCurrent ? 'step' : undefined} className="flex min-w-0 items-center gap-2">
            {position > 0 && <span aria-hidden className="h-px w-4 shrink-0 bg-line sm:w-8" />}
            <span
              className={cn(
                'grid size-6 shrink-0 place-items-center rounded-full font-medium text-xs',
                isDone && 'bg-primary-soft text-on-primary-soft',
                isCurrent && 'bg-primary text-on-primary',
                !isDone && !isCurrent && 'border border-line-strong text-muted',
              )}
            >
              {isDone ? <Check aria-hidden className="size-3.5" /> : position + 1}
            </span>
            <span className={cn('truncate', isCurrent ? 'font-medium text-fg' : 'text-muted max-sm:sr-only')}>
              {step}
              {isDone && <span className="sr-only">, {t('done')}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
