import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getBranding } from '@/lib/branding'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { BrandingEditor } from './branding-editor'

export const generateMetadata = titled('branding.title')

export default async function BrandingPage() {
  const ctx = await memberContext('branding:read')
  const { choices, version } = await getBranding(ctx, {})
  const t = await getTranslations('branding')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <BrandingEditor
        initial={choices}
        version={version}
        companyName={ctx.tenant.name}
        website={ctx.tenant.website}
        isReadOnly={!can(ctx.actor, 'branding:write')}
        mayUseCss={hasFeature(ctx.tenant, 'custom_css')}
      />
    </Page>
  )
}
