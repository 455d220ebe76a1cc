import type { ReactNode } from 'react'
import { cn } from './cn'

type EmptyStateProps = {
  icon?: ReactNode
  /** What this place is for, in a few words. */
  title: ReactNode
  description?: ReactNode
  /** One main action. */
  action?: ReactNode
  /** What it looks like once it is filled: a sample row, a picture in words. */
  example?: ReactNode
  className?: string
}

export function EmptyState({ icon, title, description, action, example, className }: EmptyStateProps) {
  return (
    <div className={cn('mx-auto flex max-w-md flex-col items-center px-6 py-14 text-center', className)}>
      {icon && (
        <span className="mb-4 grid size-11 place-items-center rounded-xl border border-line bg-surface text-muted shadow-xs [&_svg]:size-5">
          {icon}
        </span>
      )}
      <p className="font-heading font-semibold text-base text-fg">{title}</p>
      {description && <div className="mt-1 text-balance text-muted text-sm">{description}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
      {example && <div className="mt-8 w-full text-start">{example}</div>}
    </div>
  )
}
