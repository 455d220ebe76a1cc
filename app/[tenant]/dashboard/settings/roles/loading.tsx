import { Page } from '@/components/ui/page'
import { Skeleton } from '@/components/ui/skeleton'

export default function RolesLoading() {
  return (
    <Page>
      <Skeleton className="h-8 w-48" />
      <Skeleton className="h-64 w-full rounded-xl" />
      <Skeleton className="h-80 w-full rounded-xl" />
    </Page>
  )
}
