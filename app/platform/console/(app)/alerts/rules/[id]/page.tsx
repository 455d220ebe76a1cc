import { getTranslations } from 'next-intl/server'
import { perform } from '@/app/_request/action'
import { orNotFound } from '@/app/_request/or-not-found'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { ActButton } from '@/components/platform/act-button'
import { RuleForm } from '@/components/platform/alerts/rule-form'
import { ruleName } from '@/components/platform/alerts/rule-words'
import { NoRight } from '@/components/platform/no-right'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getRule, listChannels } from '@/lib/alerts'
import { staffMay } from '@/lib/operations'
import { getTenant, listPlans } from '@/lib/platform'
import { previewRule, removeRule, saveRule } from '../../actions'

export const generateMetadata = titled('console.alerts.rules')

export default async function RulePage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'alerts:write')) return <NoRight />
  const { id } = await params
  const found = await orNotFound(getRule(ctx, { id }))
  const { builtInKey, ...rule } = found
  const { tenantId } = rule
  const [t, alerts, channels, plans, company] = await Promise.all([
    getTranslations('console'),
    getTranslations('console.alerts'),
    listChannels(ctx, {}),
    listPlans(ctx, {}),
    tenantId ? perform(() => getTenant(ctx, { id: tenantId })) : null,
  ])
  const name = ruleName(found, alerts)
  return (
    <Page width="narrow">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('nav.alerts'), href: '/alerts' },
              { label: alerts('rules'), href: '/alerts/rules' },
            ]}
          />
        }
        title={name}
        actions={
          !builtInKey && (
            <ActButton
              input={{ id }}
              act={removeRule}
              done={alerts('ruleRemoved')}
              confirm={{ title: alerts('removeRuleTitle', { name }), body: alerts('removeRuleBody') }}
            >
              {alerts('remove')}
            </ActButton>
          )
        }
      />
      <RuleForm
        start={rule}
        company={company?.ok ? company.data.name : null}
        plans={plans.map((plan) => ({ id: plan.id, name: plan.name }))}
        channels={channels.map((channel) => ({ id: channel.id, name: channel.name }))}
        save={saveRule}
        preview={previewRule}
      />
    </Page>
  )
}
