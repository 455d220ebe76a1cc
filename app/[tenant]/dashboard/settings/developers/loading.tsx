import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'

export default function DevelopersLoading() {
  return (
    <Page>
      <Skeleton className="h-8 w-56" />
      <Skeleton className="h-10 w-full rounded-lg" />
      <Skeleton className="h-96 w-full rounded-xl" />
    </Page>
  )
}
