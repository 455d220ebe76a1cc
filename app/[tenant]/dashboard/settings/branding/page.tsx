import { memberContext } from '@/app/_request/member'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getBranding } from '@/lib/branding'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { BrandingEditor } from './branding-editor'

export default async function BrandingPage() {
  const ctx = await memberContext('branding:read')
  const { choices, version } = await getBranding(ctx, {})
  return (
    <Page>
      <PageHeader
        title="Branding"
        description="Your colours, logo and words on every page, e-mail and chat. What would be hard to read is adjusted, and you see by how much."
      />
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
