import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <Page>
      <Skeleton className="h-14 w-72" />
      <Skeleton className="h-64" />
      <Skeleton className="h-72" />
    </Page>
  )
}
