import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PeriodTabs } from '@/components/health/period-tabs'
import { ReportActions } from '@/components/health/report-actions'
import { ReportView } from '@/components/health/report-view'
import { CompanyTabs } from '@/components/platform/health/company-tabs'
import { TenantStatusBadge } from '@/components/platform/tenant-status'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { generateTenantReport } from '@/lib/health'
import { readLanguage, readPeriod } from '@/lib/health/schema'
import { companyOf } from '../company'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ period?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('titleOf', { company: (await companyOf((await params).id)).tenant.name }) }
}

export default async function CompanyReportPage({ params, searchParams }: Props) {
  const { ctx, tenant } = await companyOf((await params).id)
  const t = await getTranslations('console')
  const path = `/companies/${tenant.id}/report`
  const period = readPeriod((await searchParams).period)
  const report = await generateTenantReport(ctx, {
    tenantId: tenant.id,
    period,
    locale: readLanguage(await getLocale()),
  })
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('nav.companies'), href: '/companies' }]} />}
        title={tenant.name}
        badge={<TenantStatusBadge status={tenant.status} />}
        actions={<ReportActions file={`${path}/file`} period={period} />}
      />
      <CompanyTabs id={tenant.id} current="report" />
      <PeriodTabs path={path} report={report} />
      <ReportView report={report} />
    </Page>
  )
}
