import { cn } from './cn'

type ProgressProps = {
  /** 0–100; null moves back and forth. */
  percent: number | null
  label: string
  tone?: 'primary' | 'success' | 'danger'
  className?: string
}

const tones = { primary: 'bg-primary', success: 'bg-success', danger: 'bg-danger' }

export function Progress({ percent, label, tone = 'primary', className }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      className={cn('relative h-1.5 w-full overflow-hidden rounded-full bg-fg/10', className)}
    >
      {percent === null ? (
        <div className={cn('absolute inset-y-0 w-2/5 animate-indeterminate rounded-full', tones[tone])} />
      ) : (
        <div
          className={cn('h-full rounded-full transition-[width] duration-500 ease-out', tones[tone])}
          style={{ width: `${percent}%` }}
        />
      )}
    </div>
  )
}
