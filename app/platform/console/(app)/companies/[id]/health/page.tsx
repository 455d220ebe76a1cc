import { BellPlus, HeartPulse } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FindingList } from '@/components/health/finding-list'
import { HealthLight } from '@/components/health/health-light'
import { TrendCharts } from '@/components/health/trend-charts'
import { CompanyFigures } from '@/components/platform/health/company-figures'
import { CompanyTabs } from '@/components/platform/health/company-tabs'
import { TenantStatusBadge } from '@/components/platform/tenant-status'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { adviceOf, getCompanyHealth } from '@/lib/health'
import { staffMay } from '@/lib/operations'
import { companyOf } from '../company'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('console.health')
  return { title: t('titleOf', { company: (await companyOf((await params).id)).tenant.name }) }
}

export default async function CompanyHealthPage({ params }: Props) {
  const { ctx, tenant } = await companyOf((await params).id)
  const [t, locale, health] = [
    await getTranslations('console'),
    await getLocale(),
    await getCompanyHealth(ctx, { tenantId: tenant.id }),
  ]
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('nav.companies'), href: '/companies' }]} />}
        title={tenant.name}
        badge={<TenantStatusBadge status={tenant.status} />}
        actions={
          staffMay(ctx, 'alerts:write') && (
            <ButtonLink href={`/alerts/rules/new?company=${tenant.id}`}>
              <BellPlus aria-hidden />
              {t('alerts.watch')}
            </ButtonLink>
          )
        }
      />
      <CompanyTabs id={tenant.id} current="health" />
      {health ? (
        <>
          <Card>
            <CardHeader
              title={<HealthLight level={health.level} />}
              description={t.rich('health.seen', { when: () => <Time value={health.assessedAt} /> })}
            />
            <CardBody>
              {health.findings.length ? (
                <FindingList
                  findings={health.findings.map((finding) => ({ ...finding, message: adviceOf(finding, locale) }))}
                />
              ) : (
                <p className="text-muted text-sm">{t(`health.why.${health.level === 'quiet' ? 'quiet' : 'good'}`)}</p>
              )}
            </CardBody>
          </Card>
          <CompanyFigures figures={health.figures} />
          <Card>
            <CardHeader title={t('health.requestsTitle')} description={t('health.requestsHint')} />
            <CardBody>
              <TrendCharts
                trends={health.trends}
                figures={['requests', 'error_rate_percent', 'avg_response_time_ms', 'p95_response_time_ms']}
              />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t('health.workTitle')} description={t('health.workHint')} />
            <CardBody>
              <TrendCharts
                trends={health.trends}
                figures={['active_users', 'conversations', 'leads', 'ai_messages', 'api_calls', 'storage']}
              />
            </CardBody>
          </Card>
        </>
      ) : (
        <Card>
          <EmptyState
            icon={<HeartPulse aria-hidden />}
            title={t('health.nothingTitle')}
            description={t('health.nothingBody')}
          />
        </Card>
      )}
    </Page>
  )
}
