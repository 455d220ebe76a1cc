import { staffContext } from '@/app/_request/staff'
import { DeadLetterList } from '@/components/platform/dead-letter-list'
import { QueueTable } from '@/components/platform/queue-table'
import { RefreshWhileVisible } from '@/components/platform/refresh-while-visible'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { listDeadLetters, listQueues } from '@/lib/platform'
import { retryJob } from '../actions'

export const metadata = { title: 'Jobs' }

const REFRESH_MS = 5_000

export default async function JobsPage() {
  const ctx = await staffContext()
  const [queues, letters] = await Promise.all([listQueues(ctx, {}), listDeadLetters(ctx, {})])
  return (
    <Page>
      <RefreshWhileVisible everyMs={REFRESH_MS} />
      <PageHeader
        title="Jobs"
        description="What the worker does in the background. The numbers refresh by themselves."
      />
      <Section
        title="Failed for good"
        description="These jobs used up their attempts. Mend the cause, then run them again: every job may run twice."
      >
        <Card>
          <CardBody>
            <DeadLetterList letters={letters} retry={retryJob} />
          </CardBody>
        </Card>
      </Section>
      <Section title="Queues">
        <QueueTable queues={queues} />
      </Section>
    </Page>
  )
}
