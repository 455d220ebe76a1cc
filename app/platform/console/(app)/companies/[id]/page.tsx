import { ExternalLink } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { perform } from '@/app/_request/action'
import { staffContext } from '@/app/_request/staff'
import { CompanyDetails } from '@/components/platform/company-details'
import { CompanyGrants } from '@/components/platform/company-grants'
import { PlanForm } from '@/components/platform/plan-form'
import { ReactivateButton } from '@/components/platform/reactivate-button'
import { SuspendButton } from '@/components/platform/suspend-button'
import { TenantStatusBadge } from '@/components/platform/tenant-status'
import { Alert } from '@/components/ui/alert'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { env, isUuid } from '@/lib/kernel'
import { getTenant, listPlans } from '@/lib/platform'
import { reactivate, setPlan, suspend } from '../../actions'

type Props = { params: Promise<{ id: string }> }

const company = cache(async (id: string) => {
  if (!isUuid(id)) notFound()
  const ctx = await staffContext()
  const found = await perform(() => getTenant(ctx, { id }))
  if (found.ok) return { ctx, tenant: found.data }
  if (found.error.code === 'NOT_FOUND') notFound()
  throw new Error(found.message)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await company((await params).id)).tenant.name }
}

export default async function CompanyPage({ params }: Props) {
  const { ctx, tenant } = await company((await params).id)
  const t = await getTranslations('console')
  const plans = await listPlans(ctx, {})
  const mayChange = ctx.actor.kind === 'staff' && ctx.actor.role === 'super_admin'
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
            {tenant.status === 'active' && (
              <Button asChild>
                <a href={url} target="_blank" rel="noreferrer">
                  <ExternalLink aria-hidden />
                  {t('company.openSite')}
                </a>
              </Button>
            )}
            {mayChange && tenant.status === 'active' && (
              <SuspendButton id={tenant.id} name={tenant.name} host={host} suspend={suspend} />
            )}
            {mayChange && tenant.status === 'suspended' && (
              <ReactivateButton id={tenant.id} name={tenant.name} reactivate={reactivate} />
            )}
          </>
        }
      />
      {tenant.status === 'suspended' && (
        <Alert tone="warning" title={t('company.suspendedTitle')}>
          {t('company.suspendedBody', { reason: tenant.statusReason ?? t('company.noReason') })}
        </Alert>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <CompanyDetails tenant={tenant} host={host} url={url} />
        <div className="grid gap-4">
          <Card>
            <CardHeader title={t('companies.plan')} description={t('company.planHint')} />
            <CardBody>
              <PlanForm
                id={tenant.id}
                planId={tenant.planId}
                plans={plans.map(({ id, name, priceCents, currency }) => ({ id, name, priceCents, currency }))}
                mayChange={mayChange}
                change={setPlan}
              />
            </CardBody>
          </Card>
          <CompanyGrants plan={tenant.terms} features={tenant.features} limits={tenant.limits} />
        </div>
      </div>
    </Page>
  )
}
