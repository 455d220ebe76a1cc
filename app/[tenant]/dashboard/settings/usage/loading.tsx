import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'

export default function UsageLoading() {
  return (
    <Page>
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-72 rounded-xl" />
      <Skeleton className="h-80 rounded-xl" />
    </Page>
  )
}
