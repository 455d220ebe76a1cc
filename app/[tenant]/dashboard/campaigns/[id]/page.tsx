import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { checkCampaign, getCampaign } from '@/lib/campaigns'
import { isAppError, isUuid } from '@/lib/kernel'
import { can, type TenantContext } from '@/lib/operations'
import { StatusBadge } from '../status-badge'
import { CampaignActions } from './campaign-actions'
import { Draft } from './draft'
import { Results } from './results'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function load({ params }: Props) {
  const ctx = await memberContext('campaigns:read')
  const { id: campaignId } = await params
  if (!isUuid(campaignId)) notFound()
  try {
    return { ctx, campaign: await getCampaign(ctx, { campaignId }) }
  } catch (error) {
    if (isAppError(error, 'not_found') || isAppError(error, 'feature_not_available')) notFound()
    throw error
  }
}

/** Of the mail, its variants and its test. */
async function countMistakes(ctx: TenantContext, campaignId: string): Promise<number> {
  const { findings, variants, problems } = await checkCampaign(ctx, { campaignId })
  const errors = [findings, ...variants].flat().filter(({ severity }) => severity === 'error')
  return errors.length + problems.length
}

export const generateMetadata = titled('campaigns.campaign')

export default async function CampaignPage(props: Props) {
  const { ctx, campaign } = await load(props)
  const t = await getTranslations('campaigns')
  const isDraft = campaign.status === 'draft'
  const mayWrite = can(ctx.actor, 'campaigns:write')
  const mistakes = isDraft ? await countMistakes(ctx, campaign.id) : 0
  return (
    <Page width={isDraft ? 'wide' : 'normal'}>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/campaigns' }]} />}
        title={campaign.name}
        badge={<StatusBadge status={campaign.status} />}
        actions={
          <CampaignActions
            campaign={campaign}
            mistakes={mistakes}
            mayWrite={mayWrite}
            mayDelete={can(ctx.actor, 'campaigns:delete')}
          />
        }
      />
      {isDraft ? (
        <Draft ctx={ctx} campaign={campaign} mayWrite={mayWrite} />
      ) : (
        <Results ctx={ctx} campaign={campaign} mayWrite={mayWrite} searchParams={await props.searchParams} />
      )}
    </Page>
  )
}
