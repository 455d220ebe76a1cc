import { BookOpen } from 'lucide-react'
import { memberContext } from '@/app/_request/member'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listArticles, listCategories } from '@/lib/help'
import { ARTICLE_STATES } from '@/lib/help/schema'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { publishManyAction } from './actions'
import { NewArticleButton } from './new-article-button'

type Row = Awaited<ReturnType<typeof listArticles>>['items'][number]

const columns: Column<Row>[] = [
  {
    id: 'title',
    header: 'Article',
    cell: (row) => (
      <span className="block min-w-0">
        <span className="block truncate font-medium text-fg">{row.title}</span>
        <span className="block truncate text-muted text-xs">{row.summary}</span>
      </span>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    cell: (row) => (row.status === 'published' ? <Badge tone="success">Published</Badge> : <Badge>Draft</Badge>),
  },
  { id: 'category', header: 'Category', isWideOnly: true, cell: (row) => row.category?.name ?? '—' },
  { id: 'updated', header: 'Changed', isWideOnly: true, cell: (row) => <Time value={row.updatedAt} /> },
]

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('articles:read')
  const categories = await listCategories(ctx, {})
  const config: ListConfig = {
    columns: columns.map(({ id }) => ({ id })),
    filters: { status: ARTICLE_STATES, category: categories.map(({ id }) => id) },
  }
  const state = parseListState(await searchParams, config)
  const status = ARTICLE_STATES.find((candidate) => candidate === state.filters.status?.[0])
  const categoryId = state.filters.category?.[0]
  const { items, nextCursor } = await listArticles(ctx, {
    limit: 50,
    ...(state.cursor && isUuid(state.cursor) ? { cursor: state.cursor } : {}),
    ...(state.query ? { search: state.query } : {}),
    ...(status ? { status } : {}),
    ...(categoryId ? { categoryId } : {}),
  })
  const mayWrite = can(ctx.actor, 'articles:write')
  return (
    <Page>
      <PageHeader
        title="Help centre articles"
        description="What customers read on your help pages. Drafts are made from your knowledge; you publish them."
        actions={mayWrite ? <NewArticleButton /> : null}
      />
      <DataTable
        label="Articles"
        columns={columns}
        rows={items}
        rowId={(row) => row.id}
        rowLabel={(row) => row.title}
        rowHref={(row) => `/dashboard/articles/${row.id}`}
        state={state}
        config={config}
        path="/dashboard/articles"
        nextCursor={nextCursor}
        searchPlaceholder="Search articles"
        filters={[
          {
            name: 'status',
            label: 'Status',
            isSingle: true,
            options: [
              { value: 'draft', label: 'Draft' },
              { value: 'published', label: 'Published' },
            ],
          },
          {
            name: 'category',
            label: 'Category',
            isSingle: true,
            options: categories.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        bulkActions={mayWrite ? [{ id: 'publish', label: 'Publish', run: publishManyAction }] : []}
        empty={
          <EmptyState
            icon={<BookOpen aria-hidden />}
            title="No articles yet"
            description="Read your website under Knowledge and draft articles from it, or write one."
            action={mayWrite ? <NewArticleButton /> : null}
          />
        }
      />
    </Page>
  )
}
