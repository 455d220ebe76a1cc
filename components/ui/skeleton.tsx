import type { ComponentProps } from 'react'
import { cn } from './cn'

/** Give it the size of what will stand there. The container around says `aria-busy`. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return <div aria-hidden className={cn('animate-shimmer rounded-md bg-fg/7', className)} {...props} />
}

const widths = ['w-11/12', 'w-full', 'w-4/5', 'w-10/12', 'w-3/5']

export function SkeletonText({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <div aria-hidden className={cn('grid gap-2.5', className)}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <Skeleton key={key} className={cn('h-3.5', widths[line % widths.length])} />
      ))}
    </div>
  )
}
