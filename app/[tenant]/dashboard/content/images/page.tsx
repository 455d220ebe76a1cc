import { Image } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { type Column, DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listImages } from '@/lib/content'
import type { ImageRow } from '@/lib/content/schema'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { LibraryTabs } from '../library-tabs'
import { DeleteImage } from './delete-image'
import { UploadImages } from './upload-images'

const PATH = '/dashboard/content/images'

export const generateMetadata = titled('content.library.images')

type Words = Awaited<ReturnType<typeof getTranslations<'content.library'>>>

const columnsOf = (t: Words, mayDelete: boolean): Column<ImageRow>[] => [
  {
    id: 'name',
    header: t('image'),
    isMain: true,
    cell: (row) => (
      <span className="flex min-w-0 items-center gap-3">
        {/* biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server */}
        <img
          src={row.url}
          alt=""
          loading="lazy"
          className="size-12 shrink-0 rounded-md border border-line-subtle bg-sunken object-contain"
        />
        <span className="min-w-0">
          <bdi className="block truncate font-medium text-fg">{row.name}</bdi>
          <span className="block text-muted text-xs tabular-nums">
            {row.width && row.height ? `${row.width} × ${row.height}` : ''}
          </span>
        </span>
      </span>
    ),
  },
  {
    id: 'size',
    header: t('size'),
    isWideOnly: true,
    cell: (row) => t('kilobytes', { count: Math.ceil(row.sizeBytes / 1_000) }),
  },
  { id: 'uses', header: t('uses'), cell: (row) => t('usedIn', { count: row.uses }) },
  { id: 'added', header: t('added'), isWideOnly: true, cell: (row) => <Time value={row.createdAt} /> },
  ...(mayDelete
    ? [
        {
          id: 'actions',
          header: t('actions'),
          align: 'end' as const,
          cell: (row: ImageRow) => <DeleteImage id={row.id} name={row.name} uses={row.uses} />,
        },
      ]
    : []),
]

export default async function ImagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('content:read')
  const t = await getTranslations('content.library')
  const columns = columnsOf(t, can(ctx.actor, 'files:delete'))
  const config = { columns: columns.map(({ id }) => ({ id })), filters: {} }
  const state = parseListState(await searchParams, config)
  const { items, nextCursor } = await listImages(ctx, {
    limit: 50,
    ...(state.cursor && isUuid(state.cursor) ? { cursor: state.cursor } : {}),
    ...(state.query ? { search: state.query } : {}),
  })
  const mayUpload = can(ctx.actor, 'files:write')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('imagesDescription')} />
      <LibraryTabs current="images" />
      {mayUpload && <UploadImages />}
      <DataTable
        label={t('images')}
        columns={columns}
        rows={items}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        state={state}
        config={config}
        path={PATH}
        nextCursor={nextCursor}
        searchPlaceholder={t('search')}
        empty={<EmptyState icon={<Image aria-hidden />} title={t('noImages')} description={t('noImagesBody')} />}
      />
    </Page>
  )
}
