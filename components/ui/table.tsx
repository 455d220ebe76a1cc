import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A plain table in the product's looks; `DataTable` is the one for lists. Scrolls sideways inside its own frame. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="relative w-full overflow-x-auto" tabIndex={0} aria-label={props['aria-label']}>
      <table className={cn('w-full border-collapse text-start text-sm', className)} {...props} />
    </section>
  )
}

export function TableHead(props: ComponentProps<'thead'>) {
  return <thead {...props} />
}

export function TableBody({ className, ...props }: ComponentProps<'tbody'>) {
  return <tbody className={cn('[&>tr:last-child>*]:border-b-0', className)} {...props} />
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={cn('transition-colors', className)} {...props} />
}

export function TableHeaderCell({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={cn(
        'h-9 whitespace-nowrap border-line border-b px-3 text-start font-medium text-muted text-xs',
        className,
      )}
      {...props}
    />
  )
}

export function TableCell({ className, ...props }: ComponentProps<'td'>) {
  return <td className={cn('border-line-subtle border-b px-3 py-row align-middle', className)} {...props} />
}
