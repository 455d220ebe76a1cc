import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn'

export const badgeTones = {
  neutral: 'bg-fg/7 text-fg',
  primary: 'bg-primary-soft text-on-primary-soft',
  accent: 'bg-accent-soft text-on-accent-soft',
  success: 'bg-success-soft text-on-success-soft',
  warning: 'bg-warning-soft text-on-warning-soft',
  danger: 'bg-danger-soft text-on-danger-soft',
  info: 'bg-info-soft text-on-info-soft',
  outline: 'border border-line text-muted',
}

const badgeVariants = cva(
  'inline-flex h-5.5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs [&_svg]:size-3',
  { variants: { tone: badgeTones }, defaultVariants: { tone: 'neutral' } },
)

export function Badge({ tone, className, ...props }: ComponentProps<'span'> & VariantProps<typeof badgeVariants>) {
  return <span className={cn(badgeVariants({ tone }), className)} {...props} />
}

/** A small number beside a name; above 99 it reads `99+`. `strong` is for what asks for attention. */
export function CountBadge({ count, strong }: { count: number; strong?: boolean }) {
  return (
    <span
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-full px-1.5 font-medium text-xs tabular-nums',
        strong ? 'bg-primary text-on-primary' : 'bg-fg/7 text-muted',
      )}
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}
