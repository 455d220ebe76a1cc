import { ChartColumn } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { CompareTable } from '@/components/platform/health/compare-table'
import { Card, CardBody } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { compareFigures } from '@/lib/health'
import { DIMENSIONS, LEAST_COMPANIES } from '@/lib/health/schema'
import { listPlans } from '@/lib/platform'

export const generateMetadata = titled('console.nav.analytics')

type Props = { searchParams: Promise<{ by?: string | string[] }> }

export default async function AnalyticsPage({ searchParams }: Props) {
  const ctx = await staffContext()
  const given = (await searchParams).by
  const by = DIMENSIONS.find((dimension) => dimension === given) ?? 'all'
  const [t, plans, { sharing, groups }] = [
    await getTranslations('console.analytics'),
    await listPlans(ctx, {}),
    await compareFigures(ctx, { by }),
  ]
  const planNames = new Map(plans.map(({ id, name }) => [id, name]))
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description', { sharing, least: LEAST_COMPANIES })} />
      <LinkTabs
        label={t('by')}
        current={`/analytics?by=${by}`}
        tabs={DIMENSIONS.map((dimension) => ({
          href: `/analytics?by=${dimension}`,
          label: t(`dimensions.${dimension}`),
        }))}
      />
      <Card>
        {groups.length ? (
          <CardBody>
            <CompareTable groups={groups} by={by} planNames={planNames} />
          </CardBody>
        ) : (
          <EmptyState
            icon={<ChartColumn aria-hidden />}
            title={t('emptyTitle')}
            description={t('emptyBody', { least: LEAST_COMPANIES })}
          />
        )}
      </Card>
    </Page>
  )
}
