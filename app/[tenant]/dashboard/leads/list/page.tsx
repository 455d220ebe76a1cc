import { Target } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { type BulkAction, DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listTags } from '@/lib/contacts'
import { isAppError } from '@/lib/kernel'
import { getLeadSettings, listLeadOwners, listLeads, listStageColumns } from '@/lib/leads'
import { can, type TenantContext } from '@/lib/operations'
import { listAccountChoices } from '@/lib/sub-accounts'
import { accountNames } from '../account-names'
import { giveMany, moveMany, tagMany, untagMany } from '../actions'
import { leadDates, leadFilters } from '../lead-filters'
import { filterOf, LIST } from '../list-config'
import { NewLead } from '../new-lead'
import { SectionTabs } from '../section-tabs'
import { leadColumns } from './lead-columns'

const PATH = '/dashboard/leads'
const PAGE = 50

export const generateMetadata = titled('leads.title')

/** An old or damaged cursor begins anew. */
async function leadsOn(ctx: TenantContext, filter: ReturnType<typeof filterOf>, cursor: string | null) {
  try {
    return await listLeads(ctx, { ...filter, limit: PAGE, ...(cursor ? { cursor } : {}) })
  } catch (error) {
    if (!cursor || !isAppError(error, 'invalid')) throw error
    return listLeads(ctx, { ...filter, limit: PAGE })
  }
}

export default async function LeadListPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('leads:read')
  const state = parseListState(await searchParams, LIST)
  const [t, { items, nextCursor }, pipeline, owners, { currency }, tags, choices] = await Promise.all([
    getTranslations('leads'),
    leadsOn(ctx, filterOf(state), state.cursor),
    listStageColumns(ctx, {}),
    listLeadOwners(ctx, {}),
    getLeadSettings(ctx, {}),
    can(ctx.actor, 'contacts:read') ? listTags(ctx, {}) : [],
    listAccountChoices(ctx, {}),
  ])
  const stages = pipeline.map(({ stage }) => stage)
  const accounts = accountNames(choices)
  const mayWrite = can(ctx.actor, 'leads:write') && can(ctx.actor, 'contacts:write')
  const create = mayWrite && <NewLead currency={currency} />
  const choose = (id: 'stage' | 'owner', options: { value: string; label: string }[], run: BulkAction['run']) => ({
    id,
    label: t(`bulk.${id}`),
    ask: { title: t(`bulk.${id}Title`), label: t(`fields.${id}`), options },
    success: t('bulk.done'),
    run,
  })
  const tagging = (id: 'tag' | 'untag', run: BulkAction['run']) => ({
    id,
    label: t(`bulk.${id}`),
    ask: { title: t(`bulk.${id}Title`), label: t('bulk.tagLabel'), suggestions: tags },
    success: t('bulk.done'),
    run,
  })
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const bulk: BulkAction[] = [
    choose('stage', stages.map(named), moveMany),
    choose('owner', [{ value: '', label: t('nobody') }, ...owners.map(named)], giveMany),
    ...(can(ctx.actor, 'contacts:write') ? [tagging('tag', tagMany), tagging('untag', untagMany)] : []),
  ]
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={create} />
      <SectionTabs current="list" accounts={choices} />
      <DataTable
        label={t('title')}
        columns={leadColumns(t, accounts)}
        rows={items}
        rowId={(row) => row.id}
        rowLabel={(row) => row.title}
        rowHref={(row) => `${PATH}/${row.id}`}
        state={state}
        config={LIST}
        path={`${PATH}/list`}
        nextCursor={nextCursor}
        searchPlaceholder={t('search')}
        exportHref={`${PATH}/export`}
        filters={leadFilters(t, { stages, owners })}
        dates={leadDates(t, Date.now())}
        // Several at once are changed inside one account.
        bulkActions={can(ctx.actor, 'leads:write') && ctx.accountId !== null ? bulk : []}
        empty={
          <EmptyState
            icon={<Target aria-hidden />}
            title={t('empty.title')}
            description={t('empty.description')}
            action={create}
          />
        }
      />
    </Page>
  )
}
