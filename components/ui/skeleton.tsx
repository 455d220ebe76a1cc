import type { ComponentProps } from 'react'
import { cn } from './cn'

/** Give it the size of what will stand there. The container around says `aria-busy`. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return <div aria-hidden className={cn('animate-shimmer rounded-md bg-fg/7', className)} {...props} />
}
