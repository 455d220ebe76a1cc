import { getLocale, getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { UpgradePrompt } from '@/components/billing/upgrade-prompt'
import { UsageChart } from '@/components/billing/usage-chart'
import { formatNumber } from '@/components/ui/format-number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { readUsageHistory, unlocking } from '@/lib/billing'
import type { Metric } from '@/lib/billing/schema'
import { hasFeature } from '@/lib/tenancy'
import { ANALYTICS_FEATURES } from '@/lib/tenancy/schema'
import { SectionTabs } from './section-tabs'

export const generateMetadata = titled('analytics.title')

const SHOWN = ['conversations', 'messages', 'ai_messages'] as const satisfies readonly Metric[]

/** Totals for plans with basic analytics, day by day for those with advanced ones. */
export default async function AnalyticsPage() {
  const ctx = await memberContext('analytics:read')
  const [t, locale, basicPlan, advancedPlan] = await Promise.all([
    getTranslations('analytics'),
    getLocale(),
    unlocking('basic_analytics'),
    unlocking('advanced_analytics'),
  ])
  const isOpen = ANALYTICS_FEATURES.some((feature) => hasFeature(ctx.tenant, feature))
  const histories = isOpen ? await Promise.all(SHOWN.map((metric) => readUsageHistory(ctx, { metric, days: 30 }))) : []
  const [conversations] = histories
  return (
    <SectionMessages names={['usage', 'features', 'gate']}>
      <Page>
        <PageHeader title={t('title')} description={t('description')} />
        <SectionTabs current="usage" />
        {!conversations && <UpgradePrompt plan={basicPlan}>{t('locked')}</UpgradePrompt>}
        {conversations && (
          <>
            <div className="grid gap-3 sm:grid-cols-3 sm:gap-4">
              {histories.map(({ points }, index) => {
                const metric = SHOWN[index] ?? 'messages'
                const total = points.reduce((sum, { value }) => sum + value, 0)
                return <Stat key={metric} label={t(`totals.${metric}`)} value={formatNumber(total, locale)} />
              })}
            </div>
            <FeatureGate feature="advanced_analytics" plan={advancedPlan}>
              <UsageChart start={conversations} />
            </FeatureGate>
          </>
        )}
      </Page>
    </SectionMessages>
  )
}
