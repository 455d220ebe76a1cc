import { useTranslations } from 'next-intl'
import { Page } from '../page'
import { Skeleton } from '../skeleton'

const widths = ['w-40', 'w-24', 'w-32', 'w-20', 'w-28']

/** Has the sizes of the table that follows: toolbar, head and rows. */
function DataTableSkeleton({ columns = 4, rows = 8 }: { columns?: number; rows?: number }) {
  const t = useTranslations('ui')
  const cells = Array.from({ length: columns }, (_, position) => `cell-${position}`)
  return (
    <div className="grid gap-3" role="status" aria-busy="true">
      <span className="sr-only">{t('loading')}</span>
      <div className="flex gap-2">
        <Skeleton className="h-control w-full sm:h-control-sm sm:w-64" />
        <Skeleton className="h-control-sm w-24 max-sm:hidden" />
      </div>
      <div className="overflow-hidden rounded-xl border border-line bg-surface">
        <div className="h-9 border-line border-b bg-sunken/60" />
        {Array.from({ length: rows }, (_, position) => `row-${position}`).map((row) => (
          <div key={row} className="flex items-center gap-6 border-line-subtle border-b px-4 py-row last:border-b-0">
            {cells.map((cell, position) => (
              <div key={cell} className="flex h-5 flex-1 items-center">
                <Skeleton className={`h-3.5 max-w-full ${widths[position % widths.length]}`} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Stands for a page with a title and a list until its rows are there. */
export function ListPageSkeleton({ columns = 4 }: { columns?: number }) {
  return (
    <Page>
      <div className="grid gap-2">
        <Skeleton className="h-7 w-44" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <DataTableSkeleton columns={columns} />
    </Page>
  )
}
