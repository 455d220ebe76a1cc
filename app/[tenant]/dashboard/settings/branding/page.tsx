import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getBranding, listBrandingVersions } from '@/lib/branding'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { BrandingEditor } from './branding-editor'

const SHOWN_VERSIONS = 10

export const generateMetadata = titled('branding.title')

export default async function BrandingPage() {
  const ctx = await memberContext('branding:read')
  const [{ choices, version, draft, parent }, { items }, t] = await Promise.all([
    getBranding(ctx, {}),
    listBrandingVersions(ctx, { limit: SHOWN_VERSIONS }),
    getTranslations('branding'),
  ])
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <BrandingEditor
        key={version}
        published={choices}
        version={version}
        draft={draft}
        parent={parent}
        versions={items}
        companyName={ctx.tenant.name}
        website={ctx.tenant.website}
        isReadOnly={!can(ctx.actor, 'branding:write')}
        mayUseCss={hasFeature(ctx.tenant, 'custom_css')}
      />
    </Page>
  )
}
