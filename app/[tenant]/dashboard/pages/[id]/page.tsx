import { ExternalLink } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listForms } from '@/lib/forms'
import { can, type TenantContext } from '@/lib/operations'
import { getPage, listPageVersions } from '@/lib/pages'
import { hasFeature, tenantUrl } from '@/lib/tenancy'
import { DeletePage } from './delete-page'
import { PageEditor } from './page-editor'
import { VersionList } from './version-list'

type Props = { params: Promise<{ id: string }> }

const MOST_FORMS = 100

export const generateMetadata = titled('pages.title')

async function formsOf(ctx: TenantContext) {
  if (!can(ctx.actor, 'forms:read')) return []
  const { items } = await listForms(ctx, { limit: MOST_FORMS })
  return items.map(({ id, name, isOpen }) => ({ id, name, isOpen }))
}

export default async function LandingPageEditorPage({ params }: Props) {
  const ctx = await memberContext('pages:read')
  const t = await getTranslations('pages')
  if (!hasFeature(ctx.tenant, 'landing_pages')) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <FeatureGate feature="landing_pages">{null}</FeatureGate>
      </Page>
    )
  }
  const { id: pageId } = await params
  const page = await orNotFound(getPage(ctx, { pageId }))
  const [forms, versions] = await Promise.all([formsOf(ctx), listPageVersions(ctx, { pageId })])
  const canWrite = can(ctx.actor, 'pages:write')
  const isLive = page.publishedVersion !== null
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/pages' }]} />}
        title={page.name}
        badge={<Badge tone={isLive ? 'success' : 'neutral'}>{isLive ? t('published') : t('draft')}</Badge>}
        actions={
          <>
            {isLive && (
              <a
                href={tenantUrl(ctx.tenant, `/p/${page.slug}`)}
                target="_blank"
                rel="noopener"
                className="inline-flex min-h-11 items-center gap-1.5 text-link text-sm hover:underline sm:min-h-0"
              >
                {t('visit')}
                <ExternalLink aria-hidden className="size-4" />
              </a>
            )}
            {can(ctx.actor, 'pages:delete') && <DeletePage pageId={pageId} name={page.name} />}
          </>
        }
      />
      <PageEditor key={page.version} page={page} forms={forms} canWrite={canWrite} language={ctx.tenant.locale} />
      <VersionList pageId={pageId} current={page.version} versions={versions} canWrite={canWrite} />
    </Page>
  )
}
