'use client'

import { ArrowUpRight } from 'lucide-react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody } from '@/components/ui/card'
import { Steps } from '@/components/ui/steps'
import type { ProvisioningRunView } from '@/lib/platform/schema'
import { shownSteps } from './run-steps'
import { useLiveRun } from './use-live-run'

type RunProgressProps = {
  initial: ProvisioningRunView
  /** Answers the run as JSON. */
  progressPath: string
  /** The company's page, where the reader may see it. */
  companyPath?: string
  /** Where one tries again after everything was undone. */
  againPath: string
}

function seconds(run: ProvisioningRunView): string | null {
  const ends = run.steps.flatMap((step) => (step.finishedAt ? [Date.parse(step.finishedAt)] : []))
  if (ends.length === 0) return null
  return ((Math.max(...ends) - Date.parse(run.createdAt)) / 1000).toFixed(1)
}

/** A set-up as it goes: its steps live, and at the end what came of it. */
export function RunProgress({ initial, progressPath, companyPath, againPath }: RunProgressProps) {
  const { run, isLost } = useLiveRun(initial, progressPath)
  const host = run.url.replace(/^https?:\/\//, '')
  return (
    <div className="grid gap-4" data-run-status={run.status}>
      {isLost && (
        <Alert tone="warning" isLive>
          The server cannot be reached. The set-up goes on without this page; it is asked again by itself.
        </Alert>
      )}
      {run.status === 'done' && (
        <Alert
          tone="success"
          isLive
          title={`${run.name} is live`}
          actions={
            <>
              <Button asChild variant="primary" size="sm">
                <a href={run.url}>
                  Open {host}
                  <ArrowUpRight aria-hidden />
                </a>
              </Button>
              {companyPath && (
                <ButtonLink href={companyPath} size="sm">
                  Company details
                </ButtonLink>
              )}
            </>
          }
        >
          {`Set up in ${seconds(run) ?? '0'} seconds. The administrator has been sent an e-mail with the way in.`}
        </Alert>
      )}
      {run.status === 'rolling_back' && (
        <Alert tone="warning" title="Everything is being undone" isLive>
          {run.error}
        </Alert>
      )}
      {run.status === 'rolled_back' && (
        <Alert
          tone="danger"
          title="The set-up failed and was undone"
          actions={
            <ButtonLink href={againPath} size="sm">
              Try again
            </ButtonLink>
          }
        >
          {run.error} Nothing of it was kept, and {host} is free again.
        </Alert>
      )}
      <Card>
        <CardBody>
          <Steps label="Steps of the set-up" steps={shownSteps(run.steps)} />
        </CardBody>
      </Card>
    </div>
  )
}
