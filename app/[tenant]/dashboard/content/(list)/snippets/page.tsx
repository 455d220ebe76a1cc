import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import type { SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/operations'
import { LibraryTabs } from '../../library-tabs'
import { NewSnippet } from '../../new-snippet'
import { ItemTable } from '../item-table'

const PATH = '/dashboard/content/snippets'

export const generateMetadata = titled('content.library.snippets')

export default async function SnippetsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('content:read')
  const t = await getTranslations('content.library')
  const action = can(ctx.actor, 'content:write') ? <NewSnippet /> : null
  return (
    <Page>
      <PageHeader title={t('title')} description={t('snippetsDescription')} actions={action} />
      <LibraryTabs current="snippets" />
      <ItemTable ctx={ctx} kind="snippet" path={PATH} params={await searchParams} action={action} />
    </Page>
  )
}
