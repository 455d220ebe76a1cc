'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import type { FormResult } from '@/components/ui/form-result'
import { TaskProgress } from '@/components/ui/task-progress'
import type { BulkRunView } from '@/lib/bulk/schema'

type BulkProgressProps = {
  initial: BulkRunView
  progressPath: string
  mayChange: boolean
  cancel: (input: { id: string }) => Promise<FormResult>
  retry: (input: { id: string }) => Promise<FormResult>
}

const EVERY_MS = 700

/** A run as it goes; what is asked of it takes effect before the next company. */
export function BulkProgress({ initial, progressPath, mayChange, cancel, retry }: BulkProgressProps) {
  const t = useTranslations('console.bulk')
  const router = useRouter()
  const [run, setRun] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, startAsking] = useTransition()
  const isRunning = run.status === 'running'

  useEffect(() => setRun(initial), [initial])

  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(async () => {
      const response = await fetch(progressPath, { cache: 'no-store' }).catch(() => null)
      if (!response?.ok) return
      const next = (await response.json()) as BulkRunView
      setRun(next)
      if (next.status !== 'running') router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [isRunning, progressPath, router])

  const ask = (what: BulkProgressProps['cancel']) =>
    startAsking(async () => {
      const result = await what({ id: run.id })
      setProblem(result.ok ? null : result.message)
      router.refresh()
    })

  const { counts } = run
  const again = counts.failed + counts.cancelled
  return (
    <Card>
      <CardBody className="grid gap-3">
        {problem && <Alert tone="danger">{problem}</Alert>}
        <div data-bulk-status={run.status}>
          <TaskProgress
            title={t(`operations.${run.operation}`)}
            done={run.total - counts.pending - counts.cancelled}
            total={run.total}
            failed={counts.failed}
            startedAt={run.createdAt}
            unit={t('unit')}
            state={isRunning ? 'running' : run.status}
            action={
              mayChange &&
              (isRunning ? (
                <Button size="sm" loading={isAsking} onClick={() => ask(cancel)}>
                  {t('cancel')}
                </Button>
              ) : (
                again > 0 && (
                  <Button size="sm" loading={isAsking} onClick={() => ask(retry)}>
                    {t('retry', { count: again })}
                  </Button>
                )
              ))
            }
          />
        </div>
        <p className="text-muted text-sm tabular-nums">
          {t('summary', { done: counts.done, skipped: counts.skipped, failed: counts.failed })}
        </p>
      </CardBody>
    </Card>
  )
}
