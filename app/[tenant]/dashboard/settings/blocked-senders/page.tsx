import { Ban } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { idPageOf, listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listBlockedSenders } from '@/lib/conversations'
import { can } from '@/lib/operations'
import { BlockDialog } from './block-dialog'
import { blockedColumns } from './blocked-columns'

const PATH = '/dashboard/settings/blocked-senders'
const LIST: ListConfig = {
  columns: [{ id: 'sender' }, { id: 'messages' }, { id: 'last' }, { id: 'by' }, { id: 'since' }, { id: 'actions' }],
}

export const generateMetadata = titled('blockedSenders.title')

export default async function BlockedSendersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('conversations:read')
  const t = await getTranslations('blockedSenders')
  const state = parseListState(await searchParams, LIST)
  const page = await listPage(() => listBlockedSenders(ctx, idPageOf(state)))
  const canChange = can(ctx.actor, 'conversations:admin')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={canChange && <BlockDialog />} />
      <DataTable
        label={t('title')}
        columns={blockedColumns(t, canChange)}
        rows={page.rows}
        error={page.error}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name || t('visitor')}
        state={state}
        config={LIST}
        path={PATH}
        nextCursor={page.nextCursor}
        empty={
          <EmptyState
            icon={<Ban aria-hidden />}
            title={t('empty')}
            description={t('emptyHint')}
            action={canChange && <BlockDialog />}
          />
        }
      />
    </Page>
  )
}
