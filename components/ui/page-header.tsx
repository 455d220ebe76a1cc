import type { ReactNode } from 'react'
import { cn } from './cn'

type PageHeaderProps = {
  title: ReactNode
  description?: ReactNode
  /** Right of the title: a badge, a status. */
  badge?: ReactNode
  actions?: ReactNode
  /** Above the title: `Breadcrumbs`. */
  breadcrumbs?: ReactNode
  className?: string
}

export function PageHeader({ title, description, badge, actions, breadcrumbs, className }: PageHeaderProps) {
  return (
    <header className={cn('grid gap-2', className)}>
      {breadcrumbs}
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-sm:flex-wrap">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 dir="auto" className="font-heading font-semibold text-fg text-xl">
              {title}
            </h1>
            {badge}
          </div>
          {description && (
            <p dir="auto" className="mt-1 max-w-2xl text-muted text-sm">
              {description}
            </p>
          )}
        </div>
        {actions && (
          <div className="flex max-w-full flex-wrap items-center gap-2 sm:max-w-[65%] sm:shrink-0 sm:justify-end">
            {actions}
          </div>
        )}
      </div>
    </header>
  )
}
