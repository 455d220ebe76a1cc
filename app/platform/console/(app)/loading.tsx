import { DataTableSkeleton } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'

export default function ConsoleLoading() {
  return (
    <Page>
      <Skeleton className="h-7 w-44" />
      <DataTableSkeleton columns={5} />
    </Page>
  )
}
