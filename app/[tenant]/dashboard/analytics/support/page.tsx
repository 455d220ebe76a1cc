import { ChartColumn, Download } from 'lucide-react'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { SupportStats } from '@/components/analytics/support-stats'
import { UpgradePrompt } from '@/components/billing/upgrade-prompt'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { formatDuration } from '@/components/ui/format-number'
import { Input } from '@/components/ui/input'
import { LineChart } from '@/components/ui/line-chart'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { unlocking } from '@/lib/billing'
import { readFigures } from '@/lib/support-figures'
import { FIGURE_PERIODS } from '@/lib/support-figures/schema'
import { hasFeature } from '@/lib/tenancy'
import { ANALYTICS_FEATURES } from '@/lib/tenancy/schema'
import { SectionTabs } from '../section-tabs'
import { askedDays } from './asked-days'
import { AttainmentTable } from './attainment-table'
import { FigureTable } from './figure-table'
import { HeatMap } from './heat-map'
import { ReasonTable } from './reason-table'

const PATH = '/dashboard/analytics/support'

export const generateMetadata = titled('analytics.support.title')

export default async function SupportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('analytics:read')
  const [t, locale, format, params] = await Promise.all([
    getTranslations('analytics.support'),
    getLocale(),
    getFormatter(),
    searchParams,
  ])
  const isOpen = ANALYTICS_FEATURES.some((feature) => hasFeature(ctx.tenant, feature))
  const asked = askedDays(params)
  const figures = isOpen ? await readFigures(ctx, asked) : null
  const hrefOf = (days: string) => `${PATH}?days=${days}`
  const dayOf = (day: string) => format.dateTime(new Date(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const duration = (ms: number) => formatDuration(ms, locale)
  const charts =
    figures &&
    ([
      { name: 'begun', values: figures.days.map(({ begun }) => begun), show: (value: number) => format.number(value) },
      { name: 'responseMedian', values: figures.days.map(({ responseMedianMs }) => responseMedianMs), show: duration },
      {
        name: 'resolutionMedian',
        values: figures.days.map(({ resolutionMedianMs }) => resolutionMedianMs),
        show: duration,
      },
      {
        name: 'satisfaction',
        values: figures.days.map(({ rated, scoreSum }) => (rated > 0 ? scoreSum / rated : null)),
        show: (value: number) => format.number(value, { maximumFractionDigits: 1 }),
      },
    ] as const)
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          figures && (
            <ButtonLink href={`${PATH}/export?from=${figures.from}&to=${figures.to}`} prefetch={false} download>
              <Download aria-hidden />
              {t('export')}
            </ButtonLink>
          )
        }
      />
      <SectionTabs current="support" />
      {!figures && <UpgradePrompt plan={await unlocking('basic_analytics')}>{t('locked')}</UpgradePrompt>}
      {figures && charts && (
        <>
          <div className="flex flex-wrap items-end justify-between gap-4">
            <LinkTabs
              label={t('period')}
              current={asked.from ? '' : hrefOf(asked.days)}
              tabs={FIGURE_PERIODS.map((days) => ({ href: hrefOf(days), label: t(`periods.${days}`) }))}
            />
            <form action={PATH} className="flex flex-wrap items-end gap-2">
              <Field label={t('from')}>
                <Input type="date" name="from" required defaultValue={figures.from} max={figures.to} />
              </Field>
              <Field label={t('to')}>
                <Input type="date" name="to" required defaultValue={figures.to} />
              </Field>
              <Button type="submit">{t('show')}</Button>
            </form>
          </div>
          {figures.total.begun === 0 && figures.before.begun === 0 ? (
            <EmptyState icon={<ChartColumn aria-hidden />} title={t('empty')} description={t('emptyHint')} />
          ) : (
            <>
              <SupportStats total={figures.total} before={figures.before} />
              <Card>
                <CardHeader title={t('overTime')} description={t('overTimeHint')} />
                <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-7 sm:grid-cols-2">
                  {charts.map(({ name, values, show }, index) => (
                    <section key={name} className="grid min-w-0 gap-2">
                      <h3 className="truncate text-muted text-sm">{t(`figures.${name}`)}</h3>
                      <LineChart
                        title={t(`figures.${name}`)}
                        tone={([1, 2, 3, 4] as const)[index] ?? 1}
                        points={figures.days.map(({ day }, at) => ({ label: dayOf(day), value: values[at] ?? null }))}
                        format={show}
                      />
                    </section>
                  ))}
                </CardBody>
              </Card>
              <HeatMap hours={figures.hours} />
              <AttainmentTable figures={figures} />
              <FigureTable of="channels" rows={figures.channels} />
              <FigureTable of="teams" rows={figures.teams} />
              <FigureTable of="members" rows={figures.members} />
              <FigureTable of="agents" rows={figures.agents} />
              <FigureTable of="priorities" rows={figures.priorities} />
              <ReasonTable reasons={figures.reasons} />
            </>
          )}
        </>
      )}
    </Page>
  )
}
