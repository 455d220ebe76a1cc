import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getSet } from '@/lib/drafts'
import { currentEventId } from '@/lib/events'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { DeleteSet } from './delete-set'
import { DraftBoard } from './draft-board'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = titled('drafts.title')

export default async function DraftSetPage({ params }: Props) {
  const ctx = await memberContext('content:read')
  const t = await getTranslations('drafts')
  if (!hasFeature(ctx.tenant, 'ai_content')) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <FeatureGate feature="ai_content">{null}</FeatureGate>
      </Page>
    )
  }
  const since = currentEventId()
  const { id: setId } = await params
  const set = await orNotFound(getSet(ctx, { setId }))
  const mayWrite = can(ctx.actor, 'content:write')
  return (
    <Page width="wide">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/drafts' }]} />}
        title={set.name}
        description={t('byWhom', { by: set.by })}
        actions={can(ctx.actor, 'content:delete') && <DeleteSet setId={setId} name={set.name} />}
      />
      <DraftBoard
        set={set}
        since={since}
        may={{
          write: mayWrite,
          campaign: can(ctx.actor, 'campaigns:write') && hasFeature(ctx.tenant, 'campaigns'),
        }}
      />
    </Page>
  )
}
