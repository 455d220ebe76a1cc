import { getTranslations } from 'next-intl/server'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { DeadLetterList } from '@/components/platform/dead-letter-list'
import { QueueTable } from '@/components/platform/queue-table'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { Section } from '@/components/ui/section'
import { staffMay } from '@/lib/operations'
import { listDeadLetters, listQueues } from '@/lib/platform'
import { retryJob } from '../actions'

export const generateMetadata = titled('console.nav.jobs')

const REFRESH_MS = 5_000

export default async function JobsPage() {
  const ctx = await staffContext()
  const [queues, letters] = await Promise.all([listQueues(ctx, {}), listDeadLetters(ctx, {})])
  const t = await getTranslations('console')
  return (
    <Page>
      <RefreshWhileVisible everyMs={REFRESH_MS} />
      <PageHeader title={t('nav.jobs')} description={t('jobs.description')} />
      <Section title={t('jobs.deadTitle')} description={t('jobs.deadDescription')}>
        <Card>
          <CardBody>
            <DeadLetterList letters={letters} {...(staffMay(ctx, 'jobs:retry') ? { retry: retryJob } : {})} />
          </CardBody>
        </Card>
      </Section>
      <Section title={t('jobs.queues')}>
        <QueueTable queues={queues} />
      </Section>
    </Page>
  )
}
