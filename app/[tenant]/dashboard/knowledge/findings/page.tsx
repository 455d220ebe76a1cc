import { CopyCheck } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/kernel'
import { countFindings, listFindings } from '@/lib/knowledge-findings'
import { FINDING_KINDS } from '@/lib/knowledge-findings/schema'
import { can } from '@/lib/operations'
import { FindingCard } from './finding-card'

export const generateMetadata = titled('knowledge.findings.title')

const FOLDER = '/dashboard/knowledge/findings'
const PAGE = 25
const SHOWN = [...FINDING_KINDS, 'kept'] as const

type Props = { searchParams: Promise<{ show?: string; after?: string }> }

/** What does not fit together in the knowledge, side by side, to be decided. */
export default async function FindingsPage({ searchParams }: Props) {
  const ctx = await memberContext('knowledge:read')
  const [{ show, after }, t, knowledge, counts] = await Promise.all([
    searchParams,
    getTranslations('knowledge.findings'),
    getTranslations('knowledge'),
    countFindings(ctx, {}),
  ])
  const shown = SHOWN.find((known) => known === show) ?? 'duplicate'
  const { items, nextCursor } = await listFindings(ctx, {
    ...(shown === 'kept' ? { state: 'kept' } : { kind: shown }),
    limit: PAGE,
    ...(after && isUuid(after) ? { cursor: after } : {}),
  })
  const hrefOf = (each: string) => `${FOLDER}?show=${each}`
  const mayWrite = can(ctx.actor, 'knowledge:write')
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: knowledge('title'), href: '/dashboard/knowledge' }]} />}
        title={t('title')}
        description={t('description')}
      />
      <LinkTabs
        label={t('kinds.label')}
        current={hrefOf(shown)}
        tabs={SHOWN.map((each) => ({
          href: hrefOf(each),
          label: t(`kinds.${each}`),
          ...(each === 'kept' ? {} : { count: counts[each] }),
        }))}
      />
      {items.length === 0 ? (
        <EmptyState icon={<CopyCheck aria-hidden />} title={t(`none.${shown}`)} description={t('noneHint')} />
      ) : (
        <ul className="grid gap-4">
          {items.map((finding) => (
            <li key={finding.id}>
              <FindingCard finding={finding} mayWrite={mayWrite} isKept={shown === 'kept'} />
            </li>
          ))}
        </ul>
      )}
      {nextCursor && (
        <p>
          <ButtonLink href={`${hrefOf(shown)}&after=${nextCursor}`}>{t('more')}</ButtonLink>
        </p>
      )}
    </Page>
  )
}
