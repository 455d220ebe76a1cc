import { Globe } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listDomains } from '@/lib/domains'
import { env } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { AddDomainForm } from './add-domain-form'
import { DomainCard } from './domain-card'
import { SubdomainCard } from './subdomain-card'

export const generateMetadata = titled('domains.title')

export default async function DomainsPage() {
  const ctx = await memberContext('domains:read')
  const domains = await listDomains(ctx, {})
  const t = await getTranslations('domains')
  const isIncluded = hasFeature(ctx.tenant, 'custom_domain')
  const mayWrite = can(ctx.actor, 'domains:write') && isIncluded
  const slugHost = `${ctx.tenant.slug}.${env().ROOT_DOMAIN}`
  const primary = domains.find((domain) => domain.isPrimary && domain.status === 'active') ?? null
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      {!isIncluded && (
        <Alert tone="info" title={t('notIncluded')}>
          {t('notIncludedHint', { plan: ctx.tenant.planName })}
        </Alert>
      )}
      {mayWrite && <AddDomainForm />}
      {domains.length === 0 ? (
        <Card>
          <EmptyState
            icon={<Globe aria-hidden />}
            title={t('emptyTitle')}
            description={t('emptyHint', { host: slugHost })}
          />
        </Card>
      ) : (
        domains.map((domain) => (
          <DomainCard
            key={domain.id}
            domain={domain}
            slugHost={slugHost}
            mayWrite={mayWrite}
            mayRemove={can(ctx.actor, 'domains:delete')}
          />
        ))
      )}
      <SubdomainCard
        host={slugHost}
        url={`${env().PUBLIC_PROTOCOL}://${slugHost}`}
        primary={primary && { id: primary.id, host: primary.displayHost, isLedTo: primary.redirectsSlugHost }}
        mayWrite={mayWrite}
      />
    </Page>
  )
}
