import { getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_request/or-not-found'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { IsolationReport } from '@/components/platform/isolation/isolation-report'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { Time } from '@/components/ui/time'
import { getIsolationRun } from '@/lib/isolation'

export const generateMetadata = titled('console.nav.isolation')

const REFRESH_MS = 1_500

export default async function IsolationRunPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await staffContext()
  const { id } = await params
  const run = await orNotFound(getIsolationRun(ctx, { id }))
  const t = await getTranslations('console')
  return (
    <Page>
      {run.status === 'running' && <RefreshWhileVisible everyMs={REFRESH_MS} />}
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('nav.isolation'), href: '/isolation' }]} />}
        title={<Time value={run.createdAt} format="datetime" />}
      />
      <IsolationReport run={run} />
    </Page>
  )
}
