import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listConnections } from '@/lib/channels'
import { listFields } from '@/lib/contacts'
import { listFiles } from '@/lib/content'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { getTemplate } from '@/lib/whatsapp-templates'
import { namedLanguages } from '@/lib/whatsapp-templates/schema'
import { variableChoices } from '../../../variable-choices'
import { QualityBadge, StatusBadge } from '../status-badge'
import { Standing } from './standing'
import { TemplateActions } from './template-actions'
import { TemplateEditor } from './template-editor'

const LIBRARY_FILES = 100

export const generateMetadata = titled('whatsappTemplates.template')

export default async function WhatsAppTemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('content:read')
  const { id: templateId } = await params
  if (!isUuid(templateId)) notFound()
  const template = await orNotFound(getTemplate(ctx, { templateId }))
  const t = await getTranslations('whatsappTemplates')
  const maySend = can(ctx.actor, 'campaigns:write')
  const mayWrite = can(ctx.actor, 'content:write')
  const [known, { items: files }, connections] = await Promise.all([
    can(ctx.actor, 'contacts:read') ? listFields(ctx, {}) : [],
    listFiles(ctx, { limit: LIBRARY_FILES }),
    can(ctx.actor, 'campaigns:read') ? listConnections(ctx, { kind: 'whatsapp' }) : { items: [] },
  ])
  return (
    <Page width="wide">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/content/whatsapp' }]} />}
        title={<span dir="ltr">{template.name}</span>}
        badge={
          <span className="flex flex-wrap gap-1.5">
            <StatusBadge template={template} />
            {template.status !== 'draft' && <QualityBadge quality={template.quality} />}
          </span>
        }
        actions={
          <TemplateActions
            template={template}
            may={{ write: mayWrite, send: maySend, delete: can(ctx.actor, 'content:delete') }}
          />
        }
      />
      <Standing template={template} />
      <TemplateEditor
        key={template.id}
        template={template}
        languages={namedLanguages(await getLocale())}
        choices={await variableChoices(known.filter(({ isArchived }) => !isArchived))}
        files={files.map(({ url, name, kind }) => ({ url, name, kind }))}
        connections={connections.items.map(({ id, name, address }) => ({ id, name, address }))}
        may={{ write: mayWrite, send: maySend }}
      />
    </Page>
  )
}
