import { ScrollText } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { idPageOf } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getAuditState, listAudit } from '@/lib/compliance'
import { AUDIT_ACTORS, AUDIT_RESULTS } from '@/lib/compliance/schema'
import { auditColumns } from './audit-columns'
import { ExportMenu } from './export-menu'
import { AREAS, filterOf, LIST, PERIODS } from './list-config'
import { PeriodFilter } from './period-filter'
import { VerifyPanel } from './verify-panel'
import { wordOfArea } from './words-of-action'

const PATH = '/dashboard/settings/audit-log'

export const generateMetadata = titled('auditLog.title')

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('audit:read')
  const [t, words] = await Promise.all([getTranslations('auditLog'), getTranslations('auditWords')])
  const state = parseListState(await searchParams, LIST)
  const [{ items, nextCursor }, log] = await Promise.all([
    listAudit(ctx, { ...idPageOf(state), ...filterOf(state) }),
    getAuditState(ctx, {}),
  ])
  const kept = log.keptDays === null ? t('keptForever') : t('keptDays', { days: log.keptDays })
  return (
    <SectionMessages names={['auditLog']}>
      <Page>
        <PageHeader title={t('title')} description={`${t('description')} ${kept}`} />
        <VerifyPanel lastCheck={log.lastCheck} />
        <DataTable
          label={t('title')}
          columns={auditColumns(t, words)}
          rows={items}
          rowId={(row) => row.id}
          state={state}
          config={LIST}
          path={PATH}
          nextCursor={nextCursor}
          searchPlaceholder={t('search')}
          tools={
            <>
              <PeriodFilter />
              {log.mayExport && <ExportMenu />}
            </>
          }
          filters={[
            {
              name: 'kind',
              label: t('columns.who'),
              isSingle: true,
              options: AUDIT_ACTORS.map((value) => ({ value, label: t(`actors.${value}`) })),
            },
            {
              name: 'area',
              label: t('area'),
              isSingle: true,
              options: AREAS.map((value) => ({ value, label: wordOfArea(words, value) })),
            },
            {
              name: 'result',
              label: t('columns.result'),
              isSingle: true,
              options: AUDIT_RESULTS.map((value) => ({ value, label: t(`results.${value}`) })),
            },
            {
              name: 'days',
              label: t('period'),
              isSingle: true,
              options: PERIODS.map((value) => ({ value, label: t('lastDays', { days: Number(value) }) })),
            },
          ]}
          empty={<EmptyState icon={<ScrollText aria-hidden />} title={t('emptyTitle')} description={t('emptyBody')} />}
        />
      </Page>
    </SectionMessages>
  )
}
