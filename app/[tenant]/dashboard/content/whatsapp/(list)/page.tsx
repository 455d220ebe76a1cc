import { MessageSquareText } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { foundIdPageOf, listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/operations'
import { listTemplates } from '@/lib/whatsapp-templates'
import { listTemplatesInput, namedLanguages, TEMPLATE_STATUSES } from '@/lib/whatsapp-templates/schema'
import { LibraryTabs } from '../../library-tabs'
import { NewTemplate } from './new-template'
import { ReadFromMeta } from './read-from-meta'
import { templateColumns } from './template-columns'

const PATH = '/dashboard/content/whatsapp'
const LIST: ListConfig = {
  columns: ['name', 'category', 'status', 'quality', 'changed'].map((id) => ({ id })),
  filters: { status: TEMPLATE_STATUSES },
}

export const generateMetadata = titled('whatsappTemplates.title')

export default async function WhatsAppTemplatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('content:read')
  const t = await getTranslations('whatsappTemplates')
  const library = await getTranslations('content.library')
  const state = parseListState(await searchParams, LIST)
  const status = listTemplatesInput.shape.status.safeParse(state.filters.status?.[0]).data
  const page = await listPage(() =>
    listTemplates(ctx, {
      ...foundIdPageOf(state),
      ...(status ? { status } : {}),
    }),
  )
  const locale = await getLocale()
  const languages = namedLanguages(locale)
  const actions = (
    <>
      {can(ctx.actor, 'campaigns:write') && <ReadFromMeta />}
      {can(ctx.actor, 'content:write') && <NewTemplate languages={languages} />}
    </>
  )
  return (
    <Page>
      <PageHeader title={library('title')} description={t('description')} actions={actions} />
      <LibraryTabs current="whatsapp" />
      <DataTable
        label={t('title')}
        columns={templateColumns(t, locale)}
        rows={page.rows}
        error={page.error}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        rowHref={(row) => `${PATH}/${row.id}`}
        state={state}
        config={LIST}
        path={PATH}
        nextCursor={page.nextCursor}
        searchPlaceholder={t('search')}
        filters={[
          {
            name: 'status',
            label: t('status'),
            isSingle: true,
            options: TEMPLATE_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
          },
        ]}
        empty={
          <EmptyState
            icon={<MessageSquareText aria-hidden />}
            title={t('empty')}
            description={t('emptyBody')}
            action={can(ctx.actor, 'content:write') && <NewTemplate languages={languages} />}
          />
        }
      />
    </Page>
  )
}
