import { Plus } from 'lucide-react'
import { staffContext } from '@/app/_request/staff'
import { DeadLetterList } from '@/components/platform/dead-letter-list'
import { RunList } from '@/components/platform/run-list'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { countTenants, listDeadLetters, listProvisioningRuns } from '@/lib/platform'
import { retryJob } from './actions'

export const metadata = { title: 'Overview' }

const SHOWN = 5

export default async function OverviewPage() {
  const ctx = await staffContext()
  const [counts, runs, letters] = await Promise.all([
    countTenants(ctx, {}),
    listProvisioningRuns(ctx, { limit: SHOWN }),
    listDeadLetters(ctx, {}),
  ])
  return (
    <Page>
      <PageHeader
        title="Overview"
        actions={
          <ButtonLink href="/provision" variant="primary">
            <Plus aria-hidden />
            Provision a company
          </ButtonLink>
        }
      />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat label="Active companies" value={<NumberText value={counts.active} />} href="/companies?status=active" />
        <Stat
          label="Being set up"
          value={<NumberText value={counts.provisioning} />}
          href="/companies?status=provisioning"
        />
        <Stat label="Suspended" value={<NumberText value={counts.suspended} />} href="/companies?status=suspended" />
        <Stat
          label="Failed jobs"
          value={<NumberText value={letters.length} />}
          hint={letters.length ? 'They wait for a decision.' : 'Nothing waits.'}
          href="/jobs"
        />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card>
          <CardHeader title="Latest set-ups" />
          <CardBody>
            <RunList runs={runs.items} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title="Failed jobs"
            actions={
              <ButtonLink href="/jobs" size="sm">
                All jobs
              </ButtonLink>
            }
          />
          <CardBody>
            <DeadLetterList letters={letters.slice(0, SHOWN)} retry={retryJob} />
          </CardBody>
        </Card>
      </div>
    </Page>
  )
}
