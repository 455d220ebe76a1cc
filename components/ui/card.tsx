import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

export function Card({ className, ...props }: ComponentProps<'section'>) {
  return <section className={cn('rounded-xl border border-line bg-surface shadow-xs', className)} {...props} />
}

type CardHeaderProps = { title: ReactNode; description?: ReactNode; actions?: ReactNode; className?: string }

export function CardHeader({ title, description, actions, className }: CardHeaderProps) {
  return (
    <div className={cn('flex items-start justify-between gap-x-4 gap-y-3 p-card pb-0 max-sm:flex-wrap', className)}>
      <div className="min-w-0">
        <h2 className="font-heading font-semibold text-base text-fg leading-6 tracking-[-0.01em]">{title}</h2>
        {description && <p className="mt-0.5 max-w-prose text-muted text-sm">{description}</p>}
      </div>
      {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
    </div>
  )
}

export function CardBody({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('p-card', className)} {...props} />
}

/** The lower edge of a card: a hint at the start, the buttons at the end. */
export function CardFooter({
  hint,
  className,
  children,
}: {
  hint?: ReactNode
  className?: string
  children?: ReactNode
}) {
  return (
    <div
      className={cn(
        'flex flex-wrap items-center justify-between gap-3 rounded-b-xl border-line-subtle border-t bg-sunken/60 px-card py-3',
        className,
      )}
    >
      <p className="min-w-0 text-muted text-sm">{hint}</p>
      <div className="flex items-center gap-2 max-sm:w-full max-sm:flex-wrap max-sm:[&>*]:flex-auto">{children}</div>
    </div>
  )
}
