import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { can } from '@/lib/operations'
import { getSegment, listSegmentUses } from '@/lib/segments'
import { loadChoices } from '../load-choices'
import { mayChangeSegments } from '../may-change'
import { SegmentForm } from '../segment-form'
import { DeleteSegment } from './delete-segment'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = titled('segments.segment')

export default async function SegmentPage({ params }: Props) {
  const ctx = await memberContext('contacts:read')
  const { id: segmentId } = await params
  const segment = await orNotFound(getSegment(ctx, { segmentId }))
  const [t, choices, uses] = await Promise.all([
    getTranslations('segments'),
    loadChoices(ctx, segmentId),
    listSegmentUses(ctx, { segmentId }),
  ])
  const canWrite = mayChangeSegments(ctx)
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/contacts/segments' }]} />}
        title={segment.name}
        description={
          segment.kind === 'list' ? (
            t('listHint')
          ) : segment.refreshedAt === null ? (
            t('counting')
          ) : (
            <>
              {t('exactSince')} <Time value={segment.refreshedAt} />
            </>
          )
        }
        badge={<Badge tone={segment.kind === 'rules' ? 'primary' : 'neutral'}>{t(`kinds.${segment.kind}`)}</Badge>}
        actions={
          <>
            <ButtonLink href={`/dashboard/contacts?segment=${segmentId}`}>
              {t('showMembers', { count: segment.members })}
            </ButtonLink>
            {canWrite && can(ctx.actor, 'contacts:delete') && (
              <DeleteSegment segmentId={segmentId} name={segment.name} uses={uses} />
            )}
          </>
        }
      />
      <SegmentForm key={segment.version} segment={segment} kind={segment.kind} choices={choices} canWrite={canWrite} />
    </Page>
  )
}
