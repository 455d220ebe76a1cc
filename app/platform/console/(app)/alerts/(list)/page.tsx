import { BellRing } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { ActButton } from '@/components/platform/act-button'
import { alertColumns } from '@/components/platform/alerts/alert-columns'
import { ruleName } from '@/components/platform/alerts/rule-words'
import { SilenceDialog } from '@/components/platform/alerts/silence-dialog'
import { SilenceList } from '@/components/platform/alerts/silence-list'
import { ButtonLink } from '@/components/ui/button-link'
import { DataTable, type ListConfig, pageOf, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { Section } from '@/components/ui/section'
import { listAlerts, listSilences } from '@/lib/alerts'
import type { AlertView } from '@/lib/alerts/schema'
import { staffMay } from '@/lib/operations'
import { acknowledge, endSilence, silence } from '../actions'

export const generateMetadata = titled('console.nav.alerts')

const REFRESH_MS = 30_000
const HISTORY = '/alerts?view=history'

export default async function AlertsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const params = await searchParams
  const [t, alerts] = await Promise.all([getTranslations('console'), getTranslations('console.alerts')])
  const isHistory = params.view === 'history'
  const mayHandle = staffMay(ctx, 'alerts:handle')
  const actions = (row: AlertView) =>
    mayHandle &&
    row.status === 'firing' && (
      <span className="flex justify-end gap-2">
        {!row.acknowledgedBy && (
          <ActButton size="sm" input={{ id: row.id }} act={acknowledge} done={alerts('acknowledged')}>
            {alerts('acknowledge')}
          </ActButton>
        )}
        {!row.isSilenced && (
          <SilenceDialog
            subject={[ruleName(row.rule, alerts), row.company].filter(Boolean).join(' · ')}
            ruleId={row.rule.id}
            tenantId={row.tenantId}
            silence={silence}
          />
        )}
      </span>
    )
  const columns = alertColumns(t, alerts, isHistory ? null : actions)
  const config: ListConfig = { columns }
  const state = parseListState(params, config)
  const [found, silences] = await Promise.all([
    listPage(() =>
      listAlerts(ctx, {
        ...pageOf(state),
        view: isHistory ? 'history' : 'open',
      }),
    ),
    listSilences(ctx, {}),
  ])
  return (
    <Page>
      <RefreshWhileVisible everyMs={REFRESH_MS} />
      <PageHeader
        title={t('nav.alerts')}
        description={alerts('description')}
        actions={<ButtonLink href="/alerts/rules">{alerts('rules')}</ButtonLink>}
      />
      <LinkTabs
        label={t('nav.alerts')}
        current={isHistory ? HISTORY : '/alerts'}
        tabs={[
          { href: '/alerts', label: alerts('open') },
          { href: HISTORY, label: alerts('history') },
        ]}
      />
      <DataTable
        label={isHistory ? alerts('history') : alerts('open')}
        columns={columns}
        {...found}
        rowId={(row) => row.id}
        state={state}
        config={config}
        path={isHistory ? HISTORY : '/alerts'}
        empty={
          <EmptyState
            icon={<BellRing aria-hidden />}
            title={isHistory ? alerts('noHistory') : alerts('noneOpen')}
            description={alerts('emptyBody')}
          />
        }
      />
      {silences.length > 0 && (
        <Section title={alerts('silences')}>
          <SilenceList silences={silences} {...(mayHandle ? { end: endSilence } : {})} />
        </Section>
      )}
    </Page>
  )
}
