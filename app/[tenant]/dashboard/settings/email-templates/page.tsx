import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listTemplates } from '@/lib/mail'
import { can } from '@/lib/operations'
import { TemplateEditor } from './template-editor'

const PATH = '/dashboard/settings/email-templates'

export const generateMetadata = titled('emailTemplates.title')

export default async function EmailTemplatesPage({ searchParams }: { searchParams: Promise<{ template?: string }> }) {
  const ctx = await memberContext('email_templates:read')
  const templates = await listTemplates(ctx, {})
  const { template: wanted } = await searchParams
  const chosen = templates.find(({ key }) => key === wanted) ?? templates[0]
  if (!chosen) return null
  const t = await getTranslations('emailTemplates')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <LinkTabs
        label={t('list')}
        current={`${PATH}?template=${chosen.key}`}
        tabs={templates.map(({ key }) => ({ href: `${PATH}?template=${key}`, label: t(`names.${key}`) }))}
      />
      <TemplateEditor
        key={chosen.key}
        template={{
          key: chosen.key,
          description: t(`purposes.${chosen.key}`),
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
