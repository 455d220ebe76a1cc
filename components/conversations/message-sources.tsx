'use client'

import { useTranslations } from 'next-intl'
import { LINK_PROPS, safeHref } from '@/components/markdown/core'
import { Link } from '@/components/ui/link'
import type { InboxSource } from '@/lib/conversations/schema'

/** Where the assistant has it from. */
export function MessageSources({ sources }: { sources: readonly InboxSource[] }) {
  const t = useTranslations('inbox')
  return (
    <ol aria-label={t('sources')} className="flex flex-wrap gap-1.5 border-line-subtle border-t pt-2">
      {sources.map((source) => (
        <li key={source.n} className="max-w-full">
          <SourceChip source={source} />
        </li>
      ))}
    </ol>
  )
}

const look =
  'flex max-w-64 items-center gap-1.5 rounded-sm border border-line bg-surface px-1.5 py-0.5 text-muted text-xs'

function SourceChip({ source }: { source: InboxSource }) {
  const t = useTranslations('places')
  const href = source.url ? safeHref(source.url) : null
  const face = (
    <>
      <span className="font-medium text-fg tabular-nums">{source.n}</span>
      <span dir="auto" className="truncate">
        {source.title}
        {source.place && ` · ${t(source.place.kind, { from: source.place.from, to: source.place.to })}`}
      </span>
    </>
  )
  if (source.passage) {
    const { pageId, chunkId, versionId } = source.passage
    return (
      <Link
        href={`/dashboard/knowledge/passages/${pageId}/${chunkId}${versionId ? `?version=${versionId}` : ''}`}
        className={`${look} hover:border-line-strong hover:text-fg`}
      >
        {face}
      </Link>
    )
  }
  if (!href) return <span className={look}>{face}</span>
  return (
    <a href={href} {...LINK_PROPS} className={`${look} hover:border-line-strong hover:text-fg`}>
      {face}
    </a>
  )
}
