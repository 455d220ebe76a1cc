import { DemoGallery } from '@/components/platform/demo-gallery'
import { ButtonLink } from '@/components/ui/button-link'
import type { SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { listDemoTenants } from '@/lib/platform'
import { visitorContext } from '../visitor'

export const metadata = { title: 'Demo' }

export default async function DemoPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { company } = await searchParams
  const [first, ...others] = await listDemoTenants(await visitorContext(), {})
  if (!first) {
    return (
      <EmptyState
        title="There are no demo companies here"
        description="This installation was set up without them. You can still set up a company of your own."
        action={
          <ButtonLink href="/sign-up" variant="primary">
            Sign up
          </ButtonLink>
        }
      />
    )
  }
  return <DemoGallery tenants={[first, ...others]} chosen={typeof company === 'string' ? company : null} />
}
