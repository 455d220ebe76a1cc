import { FileText, Film, Image } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { foundIdPageOf } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { type Column, DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listFiles } from '@/lib/content'
import type { FileRow } from '@/lib/content/schema'
import { can } from '@/lib/operations'
import { MEDIA_KINDS } from '@/lib/whatsapp-templates/schema'
import { LibraryTabs } from '../library-tabs'
import { UsedIn } from '../used-in'
import { DeleteImage } from './delete-image'
import { UploadImages } from './upload-images'

const PATH = '/dashboard/content/images'

export const generateMetadata = titled('content.library.images')

type Words = Awaited<ReturnType<typeof getTranslations<'content.library'>>>

const KIND_ICONS = { video: Film, document: FileText }
const LOOKS = 'size-12 shrink-0 rounded-md border border-line-subtle bg-sunken'

function Thumbnail({ kind, url }: FileRow) {
  if (kind === 'image') {
    // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
    return <img src={url} alt="" loading="lazy" className={`${LOOKS} object-contain`} />
  }
  const Icon = KIND_ICONS[kind]
  return (
    <span className={`${LOOKS} grid place-items-center text-muted`}>
      <Icon aria-hidden className="size-5" />
    </span>
  )
}

const columnsOf = (t: Words, mayDelete: boolean): Column<FileRow>[] => [
  {
    id: 'name',
    header: t('image'),
    isMain: true,
    cell: (row) => (
      <span className="flex min-w-0 items-center gap-3">
        <Thumbnail {...row} />
        <span className="min-w-0">
          <bdi className="block truncate font-medium text-fg">{row.name}</bdi>
          <span className="block text-muted text-xs tabular-nums">
            {row.width && row.height ? `${row.width} × ${row.height}` : t(`kinds.${row.kind}`)}
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
  { id: 'uses', header: t('uses'), cell: (row) => <UsedIn id={row.id} count={row.uses} /> },
  { id: 'added', header: t('added'), isWideOnly: true, cell: (row) => <Time value={row.createdAt} /> },
  ...(mayDelete
    ? [
        {
          id: 'actions',
          header: t('actions'),
          align: 'end' as const,
          cell: (row: FileRow) => <DeleteImage id={row.id} name={row.name} uses={row.uses} />,
        },
      ]
    : []),
]

export default async function ImagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('content:read')
  const t = await getTranslations('content.library')
  const columns = columnsOf(t, can(ctx.actor, 'files:delete'))
  const config = { columns: columns.map(({ id }) => ({ id })), filters: { kind: MEDIA_KINDS } }
  const state = parseListState(await searchParams, config)
  const kind = MEDIA_KINDS.find((known) => known === state.filters.kind?.[0])
  const { items, nextCursor } = await listFiles(ctx, {
    ...foundIdPageOf(state),
    ...(kind ? { kind } : {}),
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
        filters={[
          {
            name: 'kind',
            label: t('kind'),
            isSingle: true,
            options: MEDIA_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
        ]}
        empty={<EmptyState icon={<Image aria-hidden />} title={t('noImages')} description={t('noImagesBody')} />}
      />
    </Page>
  )
}
