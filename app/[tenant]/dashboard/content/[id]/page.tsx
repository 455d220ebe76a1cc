import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listFields } from '@/lib/contacts'
import { editorFacts, getItem, listFolders, listUses, listVersions } from '@/lib/content'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { ItemEditor } from './item-editor'

export const generateMetadata = titled('content.library.title')

export default async function ContentItemPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('content:read')
  const { id } = await params
  if (!isUuid(id)) notFound()
  const item = await orNotFound(getItem(ctx, { id }))
  const t = await getTranslations('content.library')
  const [facts, fields, folders, versions, uses] = await Promise.all([
    editorFacts(ctx, [item.content]),
    can(ctx.actor, 'contacts:read') ? listFields(ctx, {}) : [],
    listFolders(ctx, { kind: item.kind }),
    listVersions(ctx, { id }),
    listUses(ctx, { id }),
  ])
  const mayDraft = item.kind === 'template' && hasFeature(ctx.tenant, 'ai_content')
  const isSnippet = item.kind === 'snippet'
  return (
    <Page width="wide">
      <PageHeader
        title={item.name}
        badge={<Badge>{t(isSnippet ? 'snippet' : 'template')}</Badge>}
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('title'), href: '/dashboard/content' },
              ...(isSnippet ? [{ label: t('snippets'), href: '/dashboard/content/snippets' }] : []),
            ]}
          />
        }
      />
      <ItemEditor
        item={item}
        setup={{
          ...facts,
          // A snippet within itself would be no end.
          snippets: facts.snippets.filter((snippet) => snippet.id !== id),
          fields: fields.filter(({ isArchived }) => !isArchived).map(({ key, label }) => ({ key, label })),
        }}
        folders={folders.map(({ folder }) => folder).filter(Boolean)}
        versions={versions}
        uses={uses.items}
        drafting={mayDraft ? { usesKnowledge: can(ctx.actor, 'knowledge:read') } : null}
        isReadOnly={!can(ctx.actor, 'content:write')}
        mayDelete={can(ctx.actor, 'content:delete')}
      />
    </Page>
  )
}
