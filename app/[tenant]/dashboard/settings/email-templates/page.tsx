import { memberContext } from '@/app/_request/member'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listTemplates } from '@/lib/mail'
import { can } from '@/lib/operations'
import { TemplateEditor } from './template-editor'

const PATH = '/dashboard/settings/email-templates'

export default async function EmailTemplatesPage({ searchParams }: { searchParams: Promise<{ template?: string }> }) {
  const ctx = await memberContext('email_templates:read')
  const templates = await listTemplates(ctx, {})
  const { template: wanted } = await searchParams
  const chosen = templates.find(({ key }) => key === wanted) ?? templates[0]
  if (!chosen) return null
  return (
    <Page>
      <PageHeader
        title="E-mail templates"
        description="The words of your e-mails. Logo and colours come from your branding."
      />
      <LinkTabs
        label="Templates"
        current={`${PATH}?template=${chosen.key}`}
        tabs={templates.map(({ key, title }) => ({ href: `${PATH}?template=${key}`, label: title }))}
      />
      <TemplateEditor
        key={chosen.key}
        template={{
          key: chosen.key,
          description: chosen.description,
          subject: chosen.subject,
          body: chosen.body,
          isOwn: chosen.isOwn,
          variables: Object.keys(chosen.variables),
        }}
        isReadOnly={!can(ctx.actor, 'email_templates:write')}
      />
    </Page>
  )
}
