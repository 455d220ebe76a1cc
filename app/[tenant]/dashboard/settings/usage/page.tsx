import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureList } from '@/components/billing/feature-list'
import { OverLimit } from '@/components/billing/over-limit'
import { UsageBars } from '@/components/billing/usage-bars'
import { UsageChart } from '@/components/billing/usage-chart'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listOverLimit, readUsage, readUsageHistory } from '@/lib/billing'

export const generateMetadata = titled('usage.title')

export default async function UsagePage() {
  const ctx = await memberContext('company:read')
  const t = await getTranslations('usage')
  const [usage, over, history] = await Promise.all([
    readUsage(ctx, {}),
    listOverLimit(ctx, {}),
    readUsageHistory(ctx, { metric: 'messages' }),
  ])
  return (
    <SectionMessages names={['usage', 'features']}>
      <Page>
        <PageHeader
          title={t('title')}
          badge={<Badge tone="primary">{usage.plan.name}</Badge>}
          description={t('description')}
        />
        <OverLimit over={over} />
        <Card>
          <CardHeader title={t('standingTitle')} description={t('standingHint')} />
          <CardBody>
            <UsageBars uses={usage.standing} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title={t('quotasTitle')}
            description={t.rich('quotasHint', { date: () => <Time value={usage.resetAt} format="date" /> })}
          />
          <CardBody>
            <UsageBars uses={usage.quotas} />
          </CardBody>
        </Card>
        <UsageChart start={history} />
        <Card>
          <CardHeader title={t('featuresTitle')} description={t('featuresHint')} />
          <CardBody>
            <FeatureList features={usage.features} />
          </CardBody>
        </Card>
      </Page>
    </SectionMessages>
  )
}
