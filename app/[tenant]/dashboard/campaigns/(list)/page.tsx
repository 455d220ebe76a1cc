import { Megaphone } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { idPageOf, listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ListScreen } from '@/components/lists/list-screen'
import { parseListState, type SearchParams } from '@/components/ui/data-table'
import { listCampaigns } from '@/lib/campaigns'
import { CAMPAIGN_STATUSES, listCampaignsInput } from '@/lib/campaigns/schema'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { LIST } from '../list-config'
import { SectionTabs } from '../section-tabs'
import { campaignColumns } from './campaign-columns'
import { NewCampaign } from './new-campaign'

const PATH = '/dashboard/campaigns'

export const generateMetadata = titled('campaigns.title')

export default async function CampaignsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('campaigns')
  const state = parseListState(await searchParams, LIST)
  const isOpen = hasFeature(ctx.tenant, 'campaigns')
  const status = listCampaignsInput.shape.status.safeParse(state.filters.status?.[0]).data
  const page = await listPage(() => listCampaigns(ctx, { ...idPageOf(state), ...(status ? { status } : {}) }), isOpen)
  const mayWrite = isOpen && can(ctx.actor, 'campaigns:write')
  return (
    <ListScreen
      title={t('title')}
      description={t('description')}
      empty={{ icon: <Megaphone aria-hidden />, title: t('empty.title'), description: t('empty.description') }}
      columns={campaignColumns(t)}
      page={page}
      state={state}
      config={LIST}
      path={PATH}
      filters={[
        {
          name: 'status',
          label: t('columns.status'),
          isSingle: true,
          options: CAMPAIGN_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
        },
      ]}
      action={mayWrite && <NewCampaign />}
      tabs={<SectionTabs current="campaigns" />}
      feature="campaigns"
    />
  )
}
