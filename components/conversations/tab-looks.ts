import { cn } from '@/components/ui/cn'

/** A view of the inbox among the others. */
export const tabLooks = (isCurrent: boolean): string =>
  cn(
    '-mb-px inline-flex h-control shrink-0 items-center gap-1.5 whitespace-nowrap border-b-2 font-medium text-sm transition-colors focus-visible:-outline-offset-2',
    isCurrent ? 'border-primary text-fg' : 'border-transparent text-muted hover:text-fg',
  )
