import { BookOpen } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { foundIdPageOf } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { NameCell } from '@/components/ui/name-cell'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listArticles, listCategories } from '@/lib/help'
import { ARTICLE_STATES } from '@/lib/help/schema'
import { can } from '@/lib/operations'
import { publishManyAction } from '../actions'
import { NewArticleButton } from '../new-article-button'

type Row = Awaited<ReturnType<typeof listArticles>>['items'][number]

type Words = Awaited<ReturnType<typeof getTranslations<'articles'>>>

const columnsOf = (t: Words): Column<Row>[] => [
  {
    id: 'title',
    header: t('columns.article'),
    cell: (row) => <NameCell below={row.summary}>{row.title}</NameCell>,
  },
  {
    id: 'status',
    header: t('columns.status'),
    cell: (row) => (
      <Badge tone={row.status === 'published' ? 'success' : 'neutral'}>
        {t(row.status === 'published' ? 'status.published' : 'status.draft')}
      </Badge>
    ),
  },
  { id: 'category', header: t('columns.category'), isWideOnly: true, cell: (row) => row.category?.name ?? '—' },
  { id: 'updated', header: t('columns.changed'), isWideOnly: true, cell: (row) => <Time value={row.updatedAt} /> },
]

export const generateMetadata = titled('articles.title')

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('articles:read')
  const t = await getTranslations('articles')
  const columns = columnsOf(t)
  const categories = await listCategories(ctx, {})
  const config: ListConfig = {
    columns: columns.map(({ id }) => ({ id })),
    filters: { status: ARTICLE_STATES, category: categories.map(({ id }) => id) },
  }
  const state = parseListState(await searchParams, config)
  const status = ARTICLE_STATES.find((candidate) => candidate === state.filters.status?.[0])
  const categoryId = state.filters.category?.[0]
  const { items, nextCursor } = await listArticles(ctx, {
    ...foundIdPageOf(state),
    ...(status ? { status } : {}),
    ...(categoryId ? { categoryId } : {}),
  })
  const mayWrite = can(ctx.actor, 'articles:write')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={mayWrite ? <NewArticleButton /> : null} />
      <DataTable
        label={t('list')}
        columns={columns}
        rows={items}
        rowId={(row) => row.id}
        rowLabel={(row) => row.title}
        rowHref={(row) => `/dashboard/articles/${row.id}`}
        state={state}
        config={config}
        path="/dashboard/articles"
        nextCursor={nextCursor}
        searchPlaceholder={t('search')}
        filters={[
          {
            name: 'status',
            label: t('columns.status'),
            isSingle: true,
            options: ARTICLE_STATES.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          {
            name: 'category',
            label: t('columns.category'),
            isSingle: true,
            options: categories.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        bulkActions={mayWrite ? [{ id: 'publish', label: t('publish'), run: publishManyAction }] : []}
        empty={
          <EmptyState
            icon={<BookOpen aria-hidden />}
            title={t('emptyTitle')}
            description={t('emptyBody')}
            action={mayWrite ? <NewArticleButton /> : null}
          />
        }
      />
    </Page>
  )
}
