import { getLocale, getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { PeriodTabs } from '@/components/health/period-tabs'
import { ReportActions } from '@/components/health/report-actions'
import { ReportView } from '@/components/health/report-view'
import { SharingSwitch } from '@/components/health/sharing-switch'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { readOwnReport, readSharing } from '@/lib/health'
import { readLanguage, readPeriod } from '@/lib/health/schema'
import { can } from '@/lib/operations'
import { saveSharing } from './actions'

export const generateMetadata = titled('report.title')

const PATH = '/dashboard/settings/report'

type Props = { searchParams: Promise<{ period?: string | string[] }> }

export default async function ReportPage({ searchParams }: Props) {
  const ctx = await memberContext('analytics:read')
  const t = await getTranslations('report')
  if (ctx.tenant.subTenantId) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <Card>
          <EmptyState title={t('mainOnlyTitle')} description={t('mainOnlyBody')} />
        </Card>
      </Page>
    )
  }
  const period = readPeriod((await searchParams).period)
  const [report, { sharesFigures }] = [
    await readOwnReport(ctx, { period, locale: readLanguage(await getLocale()) }),
    await readSharing(ctx, {}),
  ]
  return (
    <SectionMessages names={['report']}>
      <Page>
        <PageHeader
          title={t('title')}
          description={t('description')}
          actions={<ReportActions file={`${PATH}/file`} period={period} />}
        />
        <PeriodTabs path={PATH} report={report} />
        <ReportView report={report} />
        <Card className="print:hidden">
          <CardHeader title={t('sharing.title')} description={t('sharing.description')} />
          <CardBody>
            <SharingSwitch isOn={sharesFigures} mayChange={can(ctx.actor, 'company:admin')} save={saveSharing} />
          </CardBody>
        </Card>
      </Page>
    </SectionMessages>
  )
}
