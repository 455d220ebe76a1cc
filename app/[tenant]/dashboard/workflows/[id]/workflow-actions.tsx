'use client'

import { Archive, Pause, Play, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import type { WorkflowView } from '@/lib/workflows/schema'
import { archiveWorkflow, deleteWorkflow, pauseWorkflow, resumeWorkflow } from '../actions'

type Props = { workflow: WorkflowView; mayWrite: boolean; mayDelete: boolean }

/** What can be done with a workflow in its state, beside changing it. */
export function WorkflowActions({ workflow, mayWrite, mayDelete }: Props) {
  const t = useTranslations('workflows')
  const { run, confirmed, isPending } = useAct()
  const { id: workflowId, name, status, liveVersion } = workflow
  return (
    <>
      {mayDelete && liveVersion === null && (
        <ConfirmButton
          variant="ghost"
          confirm={{
            title: t('delete.title', { name }),
            body: t('delete.body'),
            confirmLabel: t('delete.action'),
            onConfirm: confirmed(() => deleteWorkflow({ workflowId }), '/dashboard/workflows'),
          }}
        >
          <Trash2 aria-hidden />
          {t('delete.action')}
        </ConfirmButton>
      )}
      {mayWrite && (status === 'active' || status === 'paused') && (
        <ConfirmButton
          confirm={{
            title: t('archive.title', { name }),
            body: t('archive.body', { count: workflow.counts.underWay }),
            confirmLabel: t('archive.action'),
            onConfirm: confirmed(() => archiveWorkflow({ workflowId })),
          }}
        >
          <Archive aria-hidden />
          {t('archive.action')}
        </ConfirmButton>
      )}
      {mayWrite && status === 'active' && (
        <Button loading={isPending} onClick={() => run(() => pauseWorkflow({ workflowId }))}>
          <Pause aria-hidden />
          {t('pause')}
        </Button>
      )}
      {mayWrite && status === 'paused' && (
        <Button variant="primary" loading={isPending} onClick={() => run(() => resumeWorkflow({ workflowId }))}>
          <Play aria-hidden />
          {t('resume')}
        </Button>
      )}
    </>
  )
}
