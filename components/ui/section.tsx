import { type ReactNode, useId } from 'react'
import { cn } from './cn'

type SectionProps = {
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  /** `split` puts the words in a column of their own beside the content: long settings pages. */
  layout?: 'stacked' | 'split'
  className?: string
  children: ReactNode
}

export function Section({ title, description, actions, layout = 'stacked', className, children }: SectionProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={cn(
        'grid gap-4',
        layout === 'split' && 'lg:grid-cols-[minmax(0,18rem)_minmax(0,1fr)] lg:gap-10',
        className,
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-3 lg:content-start">
        <div className="min-w-0">
          <h2 id={id} className="font-heading font-semibold text-base text-fg tracking-[-0.01em]">
            {title}
          </h2>
          {description && <p className="mt-0.5 max-w-prose text-muted text-sm">{description}</p>}
        </div>
        {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
