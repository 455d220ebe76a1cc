import { LoaderCircle } from 'lucide-react'
import { cn } from './cn'

type SpinnerProps = {
  /** Shown beside the spinner. Required wherever the wait can pass 300 ms and nothing else says what is happening. */
  words?: string
  className?: string
}

export function Spinner({ words, className }: SpinnerProps) {
  const icon = <LoaderCircle aria-hidden className={cn('size-4 shrink-0 animate-spin', !words && className)} />
  if (!words) return icon
  return (
    <span role="status" className={cn('inline-flex items-center gap-2 text-muted text-sm', className)}>
      {icon}
      {words}
    </span>
  )
}
