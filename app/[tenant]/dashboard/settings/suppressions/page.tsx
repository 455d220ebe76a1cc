import { MailX } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { idPageOf, listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/operations'
import { listSuppressions } from '@/lib/suppressions'
import { SUPPRESSION_REASONS } from '@/lib/suppressions/schema'
import { hasFeature } from '@/lib/tenancy'
import { AddSuppression } from './add-suppression'
import { filterOf, LIST } from './list-config'
import { suppressionColumns } from './suppression-columns'

const PATH = '/dashboard/settings/suppressions'

export const generateMetadata = titled('campaigns.suppressions.title')

export default async function SuppressionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('campaigns')
  const state = parseListState(await searchParams, LIST)
  const isOpen = hasFeature(ctx.tenant, 'campaigns')
  const page = await listPage(() => listSuppressions(ctx, { ...filterOf(state), ...idPageOf(state) }), isOpen)
  const mayAdd = isOpen && can(ctx.actor, 'campaigns:write')
  return (
    <Page>
      <PageHeader
        title={t('suppressions.title')}
        description={t('suppressions.description')}
        actions={mayAdd && <AddSuppression />}
      />
      <FeatureGate feature="campaigns">
        <DataTable
          label={t('suppressions.title')}
          columns={suppressionColumns(t, can(ctx.actor, 'campaigns:admin'))}
          rows={page.rows}
          error={page.error}
          rowId={(row) => row.id}
          rowLabel={(row) => row.address}
          state={state}
          config={LIST}
          path={PATH}
          nextCursor={page.nextCursor}
          searchPlaceholder={t('suppressions.search')}
          exportHref={`${PATH}/export`}
          filters={[
            {
              name: 'reason',
              label: t('suppressions.reason'),
              isSingle: true,
              options: SUPPRESSION_REASONS.map((value) => ({ value, label: t(`suppressions.reasons.${value}`) })),
            },
          ]}
          empty={
            <EmptyState
              icon={<MailX aria-hidden />}
              title={t('suppressions.empty')}
              description={t('suppressions.emptyHint')}
              action={mayAdd && <AddSuppression />}
            />
          }
        />
      </FeatureGate>
    </Page>
  )
}
