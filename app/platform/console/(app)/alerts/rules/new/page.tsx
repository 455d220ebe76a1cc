import { getTranslations } from 'next-intl/server'
import { perform } from '@/app/_request/action'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { RuleForm } from '@/components/platform/alerts/rule-form'
import { NoRight } from '@/components/platform/no-right'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listChannels } from '@/lib/alerts'
import type { RuleInput } from '@/lib/alerts/schema'
import { isUuid } from '@/lib/kernel'
import { staffMay } from '@/lib/operations'
import { getTenant, listPlans } from '@/lib/platform'
import { previewRule, saveRule } from '../../actions'

export const generateMetadata = titled('console.alerts.newRule')

const START: RuleInput = {
  id: null,
  name: '',
  metric: 'error_rate_percent',
  comparison: 'above',
  threshold: 5,
  windowMinutes: 15,
  forMinutes: 5,
  scope: 'any_company',
  tenantId: null,
  planId: null,
  severity: 'warning',
  isEnabled: true,
  channels: [],
}

export default async function NewRulePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'alerts:write')) return <NoRight />
  const { company } = await searchParams
  const [t, channels, plans] = await Promise.all([
    getTranslations('console'),
    listChannels(ctx, {}),
    listPlans(ctx, {}),
  ])
  const named = isUuid(company) ? await perform(() => getTenant(ctx, { id: company })) : null
  const tenant = named?.ok ? named.data : null
  return (
    <Page width="narrow">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('nav.alerts'), href: '/alerts' },
              { label: t('alerts.rules'), href: '/alerts/rules' },
            ]}
          />
        }
        title={t('alerts.newRule')}
      />
      <RuleForm
        start={tenant ? { ...START, scope: 'company', tenantId: tenant.id } : START}
        company={tenant?.name ?? null}
        plans={plans.map(({ id, name }) => ({ id, name }))}
        channels={channels.map(({ id, name }) => ({ id, name }))}
        save={saveRule}
        preview={previewRule}
      />
    </Page>
  )
}
