import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import type { SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listStarters } from '@/lib/content'
import { can } from '@/lib/operations'
import { LibraryTabs } from '../library-tabs'
import { NewTemplate } from '../new-template'
import { ItemTable } from './item-table'

export const generateMetadata = titled('content.library.title')

export default async function TemplatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('content:read')
  const t = await getTranslations('content.library')
  const starters = can(ctx.actor, 'content:write') ? await listStarters(ctx, {}) : []
  const action = starters.length ? <NewTemplate starters={starters} /> : null
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={action} />
      <LibraryTabs current="templates" />
      <ItemTable ctx={ctx} kind="template" path="/dashboard/content" params={await searchParams} action={action} />
    </Page>
  )
}
