import { Folder } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listFolders } from '@/lib/knowledge'
import { can } from '@/lib/operations'
import { FolderTable } from './folder-table'
import { NewFolder } from './new-folder'

export const generateMetadata = titled('knowledge.folders.title')

export default async function FoldersPage() {
  const ctx = await memberContext('knowledge:read')
  const [t, knowledge, folders] = await Promise.all([
    getTranslations('knowledge.folders'),
    getTranslations('knowledge'),
    listFolders(ctx, {}),
  ])
  const mayWrite = can(ctx.actor, 'knowledge:write')
  return (
    <Page width="narrow">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: knowledge('title'), href: '/dashboard/knowledge' }]} />}
        title={t('title')}
        description={t('description')}
        actions={mayWrite && folders.length > 0 && <NewFolder />}
      />
      {folders.length === 0 ? (
        <EmptyState
          icon={<Folder aria-hidden />}
          title={t('empty')}
          description={t('emptyHint')}
          action={mayWrite && <NewFolder />}
        />
      ) : (
        <FolderTable folders={folders} mayWrite={mayWrite} mayDelete={can(ctx.actor, 'knowledge:delete')} />
      )}
    </Page>
  )
}
