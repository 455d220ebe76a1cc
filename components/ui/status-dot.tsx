import type { ReactNode } from 'react'
import { cn } from './cn'

const tones = {
  neutral: 'bg-line-strong',
  primary: 'bg-primary',
  success: 'bg-success',
  warning: 'bg-warning',
  danger: 'bg-danger',
  info: 'bg-info',
}

type StatusDotProps = {
  tone: keyof typeof tones
  /** Something is going on right now. */
  pulse?: boolean
  /** The status in words; a colour alone says nothing to many people. */
  children: ReactNode
  hideWords?: boolean
  className?: string
}

export function StatusDot({ tone, pulse, children, hideWords, className }: StatusDotProps) {
  return (
    <span className={cn('inline-flex items-center gap-2 whitespace-nowrap text-sm', className)}>
      <span aria-hidden className={cn('size-2 shrink-0 rounded-full', tones[tone], pulse && 'animate-shimmer')} />
      <span className={hideWords ? 'sr-only' : undefined}>{children}</span>
    </span>
  )
}
