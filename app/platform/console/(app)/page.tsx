import { Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { DeadLetterList } from '@/components/platform/dead-letter-list'
import { IsolationStatusDot } from '@/components/platform/isolation/isolation-status'
import { RunList } from '@/components/platform/run-list'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { Time } from '@/components/ui/time'
import { getIsolationState } from '@/lib/isolation'
import { staffMay } from '@/lib/operations'
import { countTenants, listDeadLetters, listProvisioningRuns } from '@/lib/platform'
import { retryJob } from './actions'

export const generateMetadata = titled('console.nav.overview')

const SHOWN = 5

export default async function OverviewPage() {
  const ctx = await staffContext()
  const [counts, runs, letters, { latest }] = await Promise.all([
    countTenants(ctx, {}),
    listProvisioningRuns(ctx, { limit: SHOWN }),
    listDeadLetters(ctx, {}),
    getIsolationState(ctx, {}),
  ])
  const t = await getTranslations('console')
  return (
    <Page>
      <PageHeader
        title={t('nav.overview')}
        actions={
          staffMay(ctx, 'companies:provision') && (
            <ButtonLink href="/provision" variant="primary">
              <Plus aria-hidden />
              {t('provisionCompany')}
            </ButtonLink>
          )
        }
      />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
        <Stat
          label={t('overview.active')}
          value={<NumberText value={counts.active} />}
          href="/companies?status=active"
        />
        <Stat
          label={t('status.provisioning')}
          value={<NumberText value={counts.provisioning} />}
          href="/companies?status=provisioning"
        />
        <Stat
          label={t('status.suspended')}
          value={<NumberText value={counts.suspended} />}
          href="/companies?status=suspended"
        />
        <Stat
          label={t('overview.failedJobs')}
          value={<NumberText value={letters.length} />}
          hint={letters.length ? t('overview.failedWait') : t('overview.failedNone')}
          href="/jobs"
        />
        <Stat
          label={t('overview.isolation')}
          value={
            latest ? (
              <IsolationStatusDot status={latest.status} className="text-lg" />
            ) : (
              <span className="text-muted">{t('none')}</span>
            )
          }
          hint={latest ? <Time value={latest.finishedAt ?? latest.createdAt} /> : t('overview.isolationNever')}
          href="/isolation"
          className="max-lg:col-span-2"
        />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card>
          <CardHeader title={t('overview.latest')} />
          <CardBody>
            <RunList runs={runs.items} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title={t('overview.failedJobs')}
            actions={
              <ButtonLink href="/jobs" size="sm">
                {t('overview.allJobs')}
              </ButtonLink>
            }
          />
          <CardBody>
            <DeadLetterList
              letters={letters.slice(0, SHOWN)}
              {...(staffMay(ctx, 'jobs:retry') ? { retry: retryJob } : {})}
            />
          </CardBody>
        </Card>
      </div>
    </Page>
  )
}
