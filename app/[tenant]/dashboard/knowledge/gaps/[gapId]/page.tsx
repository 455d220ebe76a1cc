import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { isUuid } from '@/lib/kernel'
import { getGap } from '@/lib/knowledge-gaps'
import { can } from '@/lib/operations'
import { CheckBadge } from '../check-badge'
import { AnswerForm } from './answer-form'
import { GapActions } from './gap-actions'

export const generateMetadata = titled('knowledge.gaps.title')

const LOOK_MS = 1_500

/** One unanswered question: where it came up, and its answer. */
export default async function GapPage({ params }: { params: Promise<{ gapId: string }> }) {
  const ctx = await memberContext('knowledge:read')
  const { gapId } = await params
  if (!isUuid(gapId)) notFound()
  const [{ gap, questions }, t] = await Promise.all([
    orNotFound(getGap(ctx, { gapId })),
    getTranslations('knowledge.gaps'),
  ])
  const mayWrite = can(ctx.actor, 'knowledge:write')
  return (
    <Page>
      {gap.check?.state === 'pending' && <RefreshWhileVisible everyMs={LOOK_MS} />}
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/knowledge/gaps' }]} />}
        title={gap.question}
        badge={<CheckBadge gap={gap} />}
        description={t('times', { count: gap.count })}
        actions={mayWrite && <GapActions gap={gap} />}
      />
      {gap.state !== 'open' && (
        <Alert
          tone={gap.state === 'answered' ? 'success' : 'info'}
          title={t(`closed.${gap.state}`)}
          actions={
            gap.state === 'answered' &&
            gap.sourceId && <ButtonLink href={`/dashboard/knowledge/${gap.sourceId}`}>{t('openAnswer')}</ButtonLink>
          }
        >
          {gap.closedBy && <bdi>{gap.closedBy}</bdi>}
          {gap.check?.said && (
            <p dir="auto" className="mt-2 whitespace-pre-wrap break-words">
              {t('said')} {gap.check.said}
            </p>
          )}
        </Alert>
      )}
      {gap.state === 'open' && gap.check?.state === 'fails' && <Alert tone="warning">{t('stillOpen')}</Alert>}
      {gap.state === 'open' && mayWrite && <AnswerForm key={gap.version} gap={gap} />}
      <Section title={t('asked')} description={t('askedHint')}>
        <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface text-sm">
          {questions.map((question) => (
            <li key={question.conversationId + question.askedAt} className="grid gap-1 p-4">
              <p dir="auto" className="break-words text-fg">
                {question.body}
              </p>
              <p className="flex flex-wrap items-center gap-2 text-muted text-xs">
                <Time value={question.askedAt} format="datetime" />
                <Badge>{t(`reasons.${question.reason}`)}</Badge>
                <Link href={`/dashboard/inbox/${question.conversationId}`} className="text-link hover:underline">
                  {t('openConversation')}
                </Link>
              </p>
            </li>
          ))}
          {questions.length === 0 && <li className="p-4 text-muted">{t('noneToSee')}</li>}
        </ul>
      </Section>
    </Page>
  )
}
