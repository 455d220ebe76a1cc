import { Newspaper } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { foundIdPageOf } from '@/app/_request/list-page'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { NameCell } from '@/components/ui/name-cell'
import { Time } from '@/components/ui/time'
import { listFolders, listItems } from '@/lib/content'
import type { ItemKind, ItemRow } from '@/lib/content/schema'
import type { TenantContext } from '@/lib/operations'

type Words = Awaited<ReturnType<typeof getTranslations<'content.library'>>>

const columnsOf = (t: Words, kind: ItemKind): Column<ItemRow>[] => [
  {
    id: 'name',
    header: t('name'),
    isMain: true,
    cell: (row) => <NameCell below={kind === 'template' && (row.subject || t('noSubject'))}>{row.name}</NameCell>,
  },
  { id: 'folder', header: t('folder'), isWideOnly: true, cell: (row) => <bdi>{row.folder || '—'}</bdi> },
  { id: 'version', header: t('version'), isWideOnly: true, cell: (row) => row.version },
  { id: 'updated', header: t('changed'), isWideOnly: true, cell: (row) => <Time value={row.updatedAt} /> },
]

type ItemTableProps = {
  ctx: TenantContext
  kind: ItemKind
  path: string
  params: SearchParams
  action: ReactNode
}

/** Templates or snippets: searched, by folder, the latest first. */
export async function ItemTable({ ctx, kind, path, params, action }: ItemTableProps) {
  const t = await getTranslations('content.library')
  const folders = (await listFolders(ctx, { kind })).filter(({ folder }) => folder !== '')
  const columns = columnsOf(t, kind)
  const config: ListConfig = {
    columns: columns.map(({ id }) => ({ id })),
    filters: { folder: folders.map(({ folder }) => folder) },
  }
  const state = parseListState(params, config)
  const folder = state.filters.folder?.[0]
  const { items, nextCursor } = await listItems(ctx, {
    kind,
    ...foundIdPageOf(state),
    ...(folder ? { folder } : {}),
  })
  const isTemplate = kind === 'template'
  return (
    <DataTable
      label={t(isTemplate ? 'templates' : 'snippets')}
      columns={columns}
      rows={items}
      rowId={(row) => row.id}
      rowLabel={(row) => row.name}
      rowHref={(row) => `/dashboard/content/${row.id}`}
      state={state}
      config={config}
      path={path}
      nextCursor={nextCursor}
      searchPlaceholder={t('search')}
      filters={[
        {
          name: 'folder',
          label: t('folder'),
          isSingle: true,
          options: folders.map(({ folder: value, count }) => ({ value, label: `${value} (${count})` })),
        },
      ]}
      empty={
        <EmptyState
          icon={<Newspaper aria-hidden />}
          title={t(isTemplate ? 'noTemplates' : 'noSnippets')}
          description={t(isTemplate ? 'noTemplatesBody' : 'noSnippetsBody')}
          action={action}
        />
      }
    />
  )
}
