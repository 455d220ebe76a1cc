import { MessageCircleQuestion } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
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
import { listGaps } from '@/lib/knowledge-gaps'
import { GAP_STATES } from '@/lib/knowledge-gaps/schema'
import { CheckBadge } from './check-badge'

export const generateMetadata = titled('knowledge.gaps.title')

const FOLDER = '/dashboard/knowledge/gaps'
const PAGE = 50

type Props = { searchParams: Promise<{ state?: string; after?: string }> }

/** What customers asked and the knowledge did not answer, the most asked first. */
export default async function GapsPage({ searchParams }: Props) {
  const ctx = await memberContext('knowledge:read')
  const [{ state: wanted, after }, t, knowledge] = await Promise.all([
    searchParams,
    getTranslations('knowledge.gaps'),
    getTranslations('knowledge'),
  ])
  const state = GAP_STATES.find((known) => known === wanted) ?? 'open'
  const { items, nextCursor } = await listGaps(ctx, { state, limit: PAGE, ...(after ? { cursor: after } : {}) })
  const hrefOf = (each: string) => (each === 'open' ? FOLDER : `${FOLDER}?state=${each}`)
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: knowledge('title'), href: '/dashboard/knowledge' }]} />}
        title={t('title')}
        description={t('description')}
      />
      <LinkTabs
        label={t('states.label')}
        current={hrefOf(state)}
        tabs={GAP_STATES.map((each) => ({ href: hrefOf(each), label: t(`states.${each}`) }))}
      />
      {items.length === 0 ? (
        <EmptyState
          icon={<MessageCircleQuestion aria-hidden />}
          title={t(`none.${state}`)}
          description={state === 'open' ? t('noneHint') : undefined}
        />
      ) : (
        <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface">
          {items.map((gap) => (
            <li key={gap.id} className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4">
              <div className="min-w-0">
                <Link
                  href={`${FOLDER}/${gap.id}`}
                  className="break-words font-medium text-fg text-sm after:absolute after:inset-0 hover:underline"
                >
                  <bdi>{gap.question}</bdi>
                </Link>
                <p className="text-muted text-sm">
                  {t('lastAsked')} <Time value={gap.lastAskedAt} />
                </p>
              </div>
              <div className="flex flex-wrap items-center gap-2">
                {gap.draft && gap.state === 'open' && <Badge tone="info">{t('drafted')}</Badge>}
                <CheckBadge gap={gap} />
                <Badge>{t('times', { count: gap.count })}</Badge>
              </div>
            </li>
          ))}
        </ul>
      )}
      {nextCursor && (
        <p>
          <ButtonLink href={`${FOLDER}?state=${state}&after=${nextCursor}`}>{t('more')}</ButtonLink>
        </p>
      )}
    </Page>
  )
}
