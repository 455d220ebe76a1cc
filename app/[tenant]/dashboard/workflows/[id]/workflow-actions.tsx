'use client'

import { StandingActions } from '@/components/steps/standing-actions'
import type { WorkflowView } from '@/lib/workflows/schema'
import { archiveWorkflow, deleteWorkflow, pauseWorkflow, resumeWorkflow } from '../actions'

type Props = { workflow: WorkflowView; mayWrite: boolean; mayDelete: boolean }

/** What can be done with a workflow in its state, beside changing it. */
export function WorkflowActions({ workflow, mayWrite, mayDelete }: Props) {
  const { id: workflowId, name, status, counts, liveVersion } = workflow
  return (
    <StandingActions
      of="workflows"
      name={name}
      status={status}
      underWay={counts.underWay}
      wasLive={liveVersion !== null}
      may={{ write: mayWrite, delete: mayDelete }}
      acts={{
        remove: () => deleteWorkflow({ workflowId }),
        archive: () => archiveWorkflow({ workflowId }),
        pause: () => pauseWorkflow({ workflowId }),
        resume: () => resumeWorkflow({ workflowId }),
      }}
    />
  )
}
