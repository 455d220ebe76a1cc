import { SlidersHorizontal } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { parseListState, type SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getLeadSettings, listLeadOwners, listLeads, listStageColumns, summariseLeads } from '@/lib/leads'
import { can } from '@/lib/operations'
import { listAccountChoices } from '@/lib/sub-accounts'
import { accountNames } from '../account-names'
import { boardFilterOf, LIST } from '../list-config'
import { NewLead } from '../new-lead'
import { SectionTabs } from '../section-tabs'
import { Board } from './board'
import { BoardFilter } from './board-filter'
import { shownColumns } from './shown-columns'

const CARDS = 20

export const generateMetadata = titled('leads.title')

export default async function BoardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('leads:read')
  const filter = boardFilterOf(parseListState(await searchParams, LIST))
  const [t, pipeline, sums, owners, { currency }, choices] = await Promise.all([
    getTranslations('leads'),
    listStageColumns(ctx, {}),
    summariseLeads(ctx, filter),
    listLeadOwners(ctx, {}),
    getLeadSettings(ctx, {}),
    listAccountChoices(ctx, {}),
  ])
  const columns = await Promise.all(
    shownColumns(pipeline, sums, ctx.tenantId).map(async ({ leads, ...column }) => ({
      ...column,
      leads,
      ...(leads > 0
        ? await listLeads(ctx, { ...filter, stage: column.stage.id, limit: CARDS })
        : { items: [], nextCursor: null }),
    })),
  )
  const mayWrite = can(ctx.actor, 'leads:write')
  return (
    <Page width="wide">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {can(ctx.actor, 'leads:admin') && (
              <ButtonLink href="/dashboard/settings/leads">
                <SlidersHorizontal aria-hidden />
                {t('settings.open')}
              </ButtonLink>
            )}
            {mayWrite && can(ctx.actor, 'contacts:write') && <NewLead currency={currency} />}
          </>
        }
      />
      <SectionTabs current="board" accounts={choices} />
      <BoardFilter filter={filter} owners={owners} />
      <Board
        key={JSON.stringify(filter)}
        columns={columns}
        filter={filter}
        canWrite={mayWrite}
        accounts={accountNames(choices)}
      />
    </Page>
  )
}
