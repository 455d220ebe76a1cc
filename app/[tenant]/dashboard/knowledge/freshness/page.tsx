import { BadgeCheck } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { problemWords } from '@/app/_request/problem-words'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { isUuid } from '@/lib/kernel'
import { countFreshness, listFreshness } from '@/lib/knowledge'
import { FRESHNESS, type Freshness, type SourceKind } from '@/lib/knowledge/schema'
import { can } from '@/lib/operations'
import { FreshnessActions } from './freshness-actions'

export const generateMetadata = titled('knowledge.freshness.title')

const FOLDER = '/dashboard/knowledge/freshness'
const PAGE = 50

type Row = Awaited<ReturnType<typeof listFreshness>>['items'][number]
type Props = { searchParams: Promise<{ reason?: string; after?: string }> }

/** Why a source stands here, in a few words. */
async function Reason({ row, reason }: { row: Row; reason: Freshness }) {
  const [t, words] = await Promise.all([getTranslations('knowledge.freshness.why'), problemWords()])
  if (reason === 'expired' || reason === 'expiring') {
    return (
      <>
        {t(reason)} {row.expiresAt && <Time value={new Date(row.expiresAt.getTime() - 1)} />}
      </>
    )
  }
  if (reason === 'old') {
    return (
      <>
        {t('old')} <Time value={row.renewedAt} />
      </>
    )
  }
  if (reason === 'unused') {
    return row.citedAt ? (
      <>
        {t('unused')} <Time value={row.citedAt} />
      </>
    ) : (
      t('never')
    )
  }
  return (
    <span className="flex flex-wrap items-center gap-1">
      {row.pages.failed > 0 && <Badge tone="danger">{t('failed', { count: row.pages.failed })}</Badge>}
      {row.pages.gone > 0 && <Badge tone="warning">{t('gone', { count: row.pages.gone })}</Badge>}
      {row.error && <span>{words(row.error)}</span>}
    </span>
  )
}

/** What of the knowledge somebody should look at, and what can be done about it. */
export default async function FreshnessPage({ searchParams }: Props) {
  const ctx = await memberContext('knowledge:read')
  const [{ reason: wanted, after }, t, knowledge, counts] = await Promise.all([
    searchParams,
    getTranslations('knowledge.freshness'),
    getTranslations('knowledge'),
    countFreshness(ctx, {}),
  ])
  const reason =
    FRESHNESS.find((known) => known === wanted) ?? FRESHNESS.find((known) => counts[known] > 0) ?? FRESHNESS[0]
  const cursor = after && isUuid(after) ? { cursor: after } : {}
  const { items, nextCursor } = await listFreshness(ctx, { reason, limit: PAGE, ...cursor })
  const hrefOf = (each: Freshness) => `${FOLDER}?reason=${each}`
  const mayWrite = can(ctx.actor, 'knowledge:write')
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: knowledge('title'), href: '/dashboard/knowledge' }]} />}
        title={t('title')}
        description={t('description')}
      />
      <LinkTabs
        label={t('reasons.label')}
        current={hrefOf(reason)}
        tabs={FRESHNESS.map((each) => ({ href: hrefOf(each), label: t(`reasons.${each}`), count: counts[each] }))}
      />
      <p className="text-muted text-sm">{t(`hints.${reason}`)}</p>
      {items.length === 0 ? (
        <EmptyState icon={<BadgeCheck aria-hidden />} title={t(`none.${reason}`)} />
      ) : (
        <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface">
          {items.map((row) => (
            <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
              <div className="min-w-0">
                <Link
                  href={`/dashboard/knowledge/${row.id}`}
                  className="break-words font-medium text-fg text-sm hover:underline"
                >
                  <bdi>{row.name}</bdi>
                </Link>
                <div className="text-muted text-sm">
                  <Reason row={row} reason={reason} />
                </div>
              </div>
              {mayWrite && <FreshnessActions id={row.id} kind={row.kind as SourceKind} reason={reason} />}
            </li>
          ))}
        </ul>
      )}
      {nextCursor && (
        <p>
          <ButtonLink href={`${hrefOf(reason)}&after=${nextCursor}`}>{t('more')}</ButtonLink>
        </p>
      )}
    </Page>
  )
}
