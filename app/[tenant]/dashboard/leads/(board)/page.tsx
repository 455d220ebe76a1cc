import { SlidersHorizontal } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { parseListState, type SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getLeadSettings, listLeadOwners, listLeads, listStages, summariseLeads } from '@/lib/leads'
import { can } from '@/lib/operations'
import { boardFilterOf, LIST } from '../list-config'
import { NewLead } from '../new-lead'
import { SectionTabs } from '../section-tabs'
import { Board } from './board'
import { BoardFilter } from './board-filter'

const CARDS = 20

export const generateMetadata = titled('leads.title')

export default async function BoardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('leads:read')
  const filter = boardFilterOf(parseListState(await searchParams, LIST))
  const [t, stages, sums, owners, { currency }] = await Promise.all([
    getTranslations('leads'),
    listStages(ctx, {}),
    summariseLeads(ctx, filter),
    listLeadOwners(ctx, {}),
    getLeadSettings(ctx, {}),
  ])
  const columns = await Promise.all(
    stages.map(async (stage) => {
      const sum = sums.find(({ stageId }) => stageId === stage.id)
      const page = sum
        ? await listLeads(ctx, { ...filter, stage: stage.id, limit: CARDS })
        : { items: [], nextCursor: null }
      return { stage, leads: sum?.leads ?? 0, values: sum?.values ?? [], ...page }
    }),
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
      <SectionTabs current="board" />
      <BoardFilter filter={filter} owners={owners} />
      <Board key={JSON.stringify(filter)} columns={columns} filter={filter} canWrite={mayWrite} />
    </Page>
  )
}
