import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { perform } from '@/app/_request/action'
import { staffContext } from '@/app/_request/staff'
import { RunProgress } from '@/components/platform/run-progress'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getProvisioningRun } from '@/lib/platform'

type Props = { params: Promise<{ runId: string }> }

const provisioningRun = cache(async (id: string) => {
  const ctx = await staffContext()
  const found = await perform(() => getProvisioningRun(ctx, { id }))
  if (found.ok) return found.data
  if (found.error.code === 'UNAVAILABLE') throw new Error(found.message)
  notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await provisioningRun((await params).runId)).name }
}

export default async function RunPage({ params }: Props) {
  const run = await provisioningRun((await params).runId)
  const t = await getTranslations('console.nav')
  return (
    <Page width="narrow">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('provision'), href: '/provision' }]} />}
        title={run.name}
        description={run.url}
      />
      <RunProgress
        initial={run}
        progressPath={`/provision/${run.id}/progress`}
        companyPath={`/companies/${run.tenantId}`}
        againPath={`/provision?name=${encodeURIComponent(run.name)}`}
      />
    </Page>
  )
}
