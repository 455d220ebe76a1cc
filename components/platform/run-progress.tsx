'use client'

import { ArrowUpRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody } from '@/components/ui/card'
import { Steps } from '@/components/ui/steps'
import { useProblemWords } from '@/components/ui/use-problem-words'
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

function seconds(run: ProvisioningRunView): number {
  const ends = run.steps.flatMap((step) => (step.finishedAt ? [Date.parse(step.finishedAt)] : []))
  if (ends.length === 0) return 0
  return Math.round((Math.max(...ends) - Date.parse(run.createdAt)) / 100) / 10
}

/** A set-up as it goes: its steps live, and at the end what came of it. */
export function RunProgress({ initial, progressPath, companyPath, againPath }: RunProgressProps) {
  const t = useTranslations('setup')
  const words = useProblemWords()
  const { run, isLost } = useLiveRun(initial, progressPath)
  const host = run.url.replace(/^https?:\/\//, '')
  return (
    <div className="grid gap-4" data-run-status={run.status}>
      {isLost && (
        <Alert tone="warning" isLive>
          {t('lost')}
        </Alert>
      )}
      {run.status === 'done' && (
        <Alert
          tone="success"
          isLive
          title={t('live', { name: run.name })}
          actions={
            <>
              <Button asChild variant="primary" size="sm">
                <a href={run.url}>
                  {t('open', { host })}
                  <ArrowUpRight aria-hidden />
                </a>
              </Button>
              {companyPath && (
                <ButtonLink href={companyPath} size="sm">
                  {t('details')}
                </ButtonLink>
              )}
            </>
          }
        >
          {t('finished', { seconds: seconds(run) })}
        </Alert>
      )}
      {run.status === 'rolling_back' && (
        <Alert tone="warning" title={t('undoing')} isLive>
          {run.error}
        </Alert>
      )}
      {run.status === 'rolled_back' && (
        <Alert
          tone="danger"
          title={t('failed')}
          actions={
            <ButtonLink href={againPath} size="sm">
              {t('tryAgain')}
            </ButtonLink>
          }
        >
          {t('failedBody', { reason: run.error ?? '', host })}
        </Alert>
      )}
      <Card>
        <CardBody>
          <Steps label={t('stepsLabel')} steps={shownSteps(run.steps, t, words)} />
        </CardBody>
      </Card>
    </div>
  )
}
