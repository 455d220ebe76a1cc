import { Megaphone } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listCampaigns } from '@/lib/campaigns'
import { CAMPAIGN_STATUSES, listCampaignsInput } from '@/lib/campaigns/schema'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'
import { LIST } from '../list-config'
import { SectionTabs } from '../section-tabs'
import { campaignColumns } from './campaign-columns'
import { NewCampaign } from './new-campaign'

const PATH = '/dashboard/campaigns'
const PAGE = 50

export const generateMetadata = titled('campaigns.title')

export default async function CampaignsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('campaigns')
  const state = parseListState(await searchParams, LIST)
  const isOpen = hasFeature(ctx.tenant, 'campaigns')
  const status = listCampaignsInput.shape.status.safeParse(state.filters.status?.[0]).data
  const cursor = state.cursor && isUuid(state.cursor) ? state.cursor : undefined
  const page = isOpen
    ? await listPage(() =>
        listCampaigns(ctx, { limit: PAGE, ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) }),
      )
    : { rows: [], nextCursor: null, error: null }
  const mayWrite = isOpen && can(ctx.actor, 'campaigns:write')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={mayWrite && <NewCampaign />} />
      <SectionTabs current="campaigns" />
      <FeatureGate feature="campaigns">
        <DataTable
          label={t('title')}
          columns={campaignColumns(t)}
          rows={page.rows}
          error={page.error}
          rowId={(row) => row.id}
          rowLabel={(row) => row.name}
          rowHref={(row) => `${PATH}/${row.id}`}
          state={state}
          config={LIST}
          path={PATH}
          nextCursor={page.nextCursor}
          filters={[
            {
              name: 'status',
              label: t('columns.status'),
              isSingle: true,
              options: CAMPAIGN_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
            },
          ]}
          empty={
            <EmptyState
              icon={<Megaphone aria-hidden />}
              title={t('empty.title')}
              description={t('empty.description')}
              action={mayWrite && <NewCampaign />}
            />
          }
        />
      </FeatureGate>
    </Page>
  )
}
