'use client'

import { StandingEditor } from '@/components/steps/standing-editor'
import type { WorkflowView } from '@/lib/workflows/schema'
import { activateWorkflow, updateWorkflow } from '../actions'
import type { EditorFacts } from './editor-facts'
import { HoursFields } from './hours-fields'
import { ProblemList } from './problem-list'
import { StepFlow } from './step-flow'
import { TriggerFields } from './trigger-fields'
import { TryPanel } from './try-panel'

type Props = { workflow: WorkflowView; facts: EditorFacts; isReadOnly: boolean }

/** All of a workflow on one page, with a talk to try it in. */
export function WorkflowEditor({ workflow, facts, isReadOnly }: Props) {
  const { id: workflowId } = workflow
  return (
    <StandingEditor
      of="workflows"
      standing={workflow}
      isReadOnly={isReadOnly}
      save={(written) => updateWorkflow({ workflowId, ...written })}
      activate={() => activateWorkflow({ workflowId })}
      problems={<ProblemList problems={facts.problems} steps={workflow.definition.steps} />}
    >
      {(definition, change) => (
        <>
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-2">
            <TriggerFields definition={definition} facts={facts} isReadOnly={isReadOnly} onChange={change} />
            <HoursFields definition={definition} facts={facts} isReadOnly={isReadOnly} onChange={change} />
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-[minmax(0,1fr)_22rem]">
            <StepFlow
              steps={definition.steps}
              facts={facts}
              isReadOnly={isReadOnly}
              onChange={(steps) => change({ steps })}
            />
            <TryPanel definition={definition} facts={facts} />
          </div>
        </>
      )}
    </StandingEditor>
  )
}
