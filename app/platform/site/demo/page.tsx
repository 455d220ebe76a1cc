import { getTranslations } from 'next-intl/server'
import { titled } from '@/app/_request/titled'
import { DemoGallery } from '@/components/platform/demo-gallery'
import { ButtonLink } from '@/components/ui/button-link'
import type { SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { listDemoTenants } from '@/lib/platform'
import { visitorContext } from '../visitor'

export const generateMetadata = titled('site.nav.demo')

export default async function DemoPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { company } = await searchParams
  const [first, ...others] = await listDemoTenants(await visitorContext(), {})
  if (!first) {
    const t = await getTranslations('site')
    return (
      <EmptyState
        title={t('demo.noneTitle')}
        description={t('demo.noneBody')}
        action={
          <ButtonLink href="/sign-up" variant="primary">
            {t('nav.signUp')}
          </ButtonLink>
        }
      />
    )
  }
  return <DemoGallery tenants={[first, ...others]} chosen={typeof company === 'string' ? company : null} />
}
