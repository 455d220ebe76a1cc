import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'

/** Stands for a report, or the health of a company, until its figures are there. */
export function ReportSkeleton() {
  return (
    <Page>
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-9 w-96 max-w-full" />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((place) => (
          <Skeleton key={place} className="h-26 rounded-xl" />
        ))}
      </div>
      <Skeleton className="h-44 rounded-xl" />
      <Skeleton className="h-96 rounded-xl" />
    </Page>
  )
}
