import type { ReactNode } from 'react'
import { cn } from './cn'

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      dir="ltr"
      className={cn(
        'inline-grid h-5 min-w-5 place-items-center rounded-xs border border-line bg-surface px-1 font-medium font-sans text-muted text-xs',
        className,
      )}
    >
      {children}
    </kbd>
  )
}

/** Keys of one shortcut, pressed together or one after the other: `['Ctrl', 'K']`. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className="inline-flex items-center gap-1">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  )
}
