import { ExternalLink } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CompanyDetails } from '@/components/platform/company-details'
import { CompanyGrants } from '@/components/platform/company-grants'
import { CompanyTimeline } from '@/components/platform/company-timeline'
import { CompanyTabs } from '@/components/platform/health/company-tabs'
import { PlanForm } from '@/components/platform/plan-form'
import { AddOverride } from '@/components/platform/plans/add-override'
import { CompanyUsage } from '@/components/platform/plans/company-usage'
import { StatusMenu } from '@/components/platform/status-menu'
import { StatusNotice } from '@/components/platform/status-notice'
import { TenantStatusBadge } from '@/components/platform/tenant-status'
import { VisitButton } from '@/components/platform/visit-button'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getCompanyUsage, getGrants, listUsageNotices } from '@/lib/billing'
import { env } from '@/lib/kernel'
import { getTimeline } from '@/lib/lifecycle'
import { staffMay } from '@/lib/operations'
import { listPlans } from '@/lib/platform'
import {
  askVisit,
  changeStatus,
  eraseNow,
  extendPeriod,
  grantFeature,
  grantLimit,
  setPlan,
  withdrawOverride,
} from '../../actions'
import { companyOf } from './company'

/** Statuses in which a company's own pages are open. */
const ONLINE: readonly string[] = ['trial', 'active', 'past_due']

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await companyOf((await params).id)).tenant.name }
}

export default async function CompanyPage({ params }: Props) {
  const { ctx, tenant } = await companyOf((await params).id)
  const t = await getTranslations('console')
  const [plans, events, grants, figures, notices] = await Promise.all([
    listPlans(ctx, {}),
    getTimeline(ctx, { id: tenant.id }),
    getGrants(ctx, { tenantId: tenant.id }),
    getCompanyUsage(ctx, { tenantId: tenant.id }),
    listUsageNotices(ctx, { tenantId: tenant.id }),
  ])
  const isOnline = ONLINE.includes(tenant.status)
  const mayGrant = staffMay(ctx, 'grants:write')
  const host = `${tenant.slug}.${env().ROOT_DOMAIN}`
  const url = `${env().PUBLIC_PROTOCOL}://${host}`
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('nav.companies'), href: '/companies' }]} />}
        title={tenant.name}
        badge={<TenantStatusBadge status={tenant.status} />}
        description={tenant.description}
        actions={
          <>
            {isOnline && (
              <Button asChild>
                <a href={url} target="_blank" rel="noreferrer">
                  <ExternalLink aria-hidden />
                  {t('company.openSite')}
                </a>
              </Button>
            )}
            {isOnline && staffMay(ctx, 'visits:look') && (
              <VisitButton
                company={{ id: tenant.id, name: tenant.name }}
                mayChange={staffMay(ctx, 'visits:change')}
                ask={askVisit}
              />
            )}
            {staffMay(ctx, 'companies:lifecycle') && (
              <StatusMenu
                company={{
                  id: tenant.id,
                  name: tenant.name,
                  slug: tenant.slug,
                  status: tenant.status,
                  hasEnd: tenant.statusUntil !== null,
                }}
                change={changeStatus}
                extend={extendPeriod}
                {...(staffMay(ctx, 'companies:erase') ? { erase: eraseNow } : {})}
              />
            )}
          </>
        }
      />
      <CompanyTabs id={tenant.id} current="overview" />
      <StatusNotice status={tenant.status} reason={tenant.statusReason} until={tenant.statusUntil} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-4">
          <CompanyDetails tenant={tenant} isOnline={isOnline} host={host} url={url} />
          <CompanyUsage figures={figures} notices={notices} />
          <CompanyGrants
            tenantId={tenant.id}
            features={grants.features}
            limits={grants.limits}
            mayChange={mayGrant}
            add={<AddOverride tenantId={tenant.id} setFeature={grantFeature} setLimit={grantLimit} />}
            remove={withdrawOverride}
          />
        </div>
        <div className="grid gap-4">
          <Card>
            <CardHeader title={t('companies.plan')} description={t('company.planHint')} />
            <CardBody>
              <PlanForm
                id={tenant.id}
                planId={tenant.planId}
                plans={plans.map(({ id, name, priceCents, currency }) => ({ id, name, priceCents, currency }))}
                mayChange={mayGrant}
                change={setPlan}
              />
            </CardBody>
          </Card>
          <CompanyTimeline events={events} />
        </div>
      </div>
    </Page>
  )
}
