import { Link2 } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { ActButton } from '@/components/platform/act-button'
import { domainColumns } from '@/components/platform/domains/domain-columns'
import { QuarantineList } from '@/components/platform/domains/quarantine-list'
import { DataTable, foundPageOf, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { listAllDomains, listQuarantine } from '@/lib/domains'
import { DOMAIN_STATUSES } from '@/lib/domains/schema'
import { staffMay } from '@/lib/operations'
import { endQuarantine, look, release } from './actions'

export const generateMetadata = titled('console.nav.domains')

export default async function DomainsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const t = await getTranslations('console')
  const [mayLook, mayWrite] = [staffMay(ctx, 'domains:look'), staffMay(ctx, 'domains:write')]
  const columns = domainColumns(t, (row) => (
    <span className="flex justify-end gap-2">
      {mayLook && (
        <ActButton size="sm" input={{ id: row.id }} act={look} done={t('domainList.looked', { host: row.host })}>
          {t('domainList.look')}
        </ActButton>
      )}
      {mayWrite && (
        <ActButton
          size="sm"
          input={{ id: row.id }}
          act={release}
          done={t('domainList.released', { host: row.host })}
          confirm={{
            title: t('domainList.releaseTitle', { host: row.host }),
            body: t('domainList.releaseBody', { company: row.company }),
          }}
        >
          {t('domainList.release')}
        </ActButton>
      )}
    </span>
  ))
  const config: ListConfig = { columns, filters: { status: DOMAIN_STATUSES } }
  const state = parseListState(await searchParams, config)
  const status = DOMAIN_STATUSES.find((each) => each === state.filters.status?.[0])
  const [found, quarantined] = await Promise.all([
    listPage(() =>
      listAllDomains(ctx, {
        ...foundPageOf(state),
        ...(status ? { status } : {}),
      }),
    ),
    listQuarantine(ctx, {}),
  ])
  return (
    <Page>
      <PageHeader title={t('nav.domains')} description={t('domainList.description')} />
      <DataTable
        label={t('nav.domains')}
        columns={columns}
        {...found}
        rowId={(row) => row.id}
        state={state}
        config={config}
        path="/domains"
        searchPlaceholder={t('domainList.search')}
        filters={[
          {
            name: 'status',
            label: t('companies.status'),
            isSingle: true,
            options: DOMAIN_STATUSES.map((value) => ({ value, label: t(`domains.${value}`) })),
          },
        ]}
        empty={
          <EmptyState
            icon={<Link2 aria-hidden />}
            title={t('domainList.emptyTitle')}
            description={t('domainList.emptyBody')}
          />
        }
      />
      <Section title={t('domainList.quarantine')} description={t('domainList.quarantineHint')}>
        <QuarantineList names={quarantined} {...(mayWrite ? { end: endQuarantine } : {})} />
      </Section>
    </Page>
  )
}
