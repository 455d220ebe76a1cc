'use client'

import { StandingEditor } from '@/components/steps/standing-editor'
import type { SequenceView } from '@/lib/sequences/schema'
import { activateSequence, updateSequence } from '../actions'
import type { EditorFacts } from './editor-facts'
import { ExitFields } from './exit-fields'
import { ProblemList } from './problem-list'
import { StepFlow } from './step-flow'
import { TriggerFields } from './trigger-fields'

type Props = { sequence: SequenceView; facts: EditorFacts; isReadOnly: boolean }

/** All of a sequence on one page. */
export function SequenceEditor({ sequence, facts, isReadOnly }: Props) {
  const { id: sequenceId } = sequence
  return (
    <StandingEditor
      of="sequences"
      standing={sequence}
      isReadOnly={isReadOnly}
      save={(written) => updateSequence({ sequenceId, ...written })}
      activate={() => activateSequence({ sequenceId })}
      problems={<ProblemList problems={facts.problems} steps={sequence.definition.steps} />}
    >
      {(definition, change) => (
        <>
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-2">
            <TriggerFields definition={definition} facts={facts} isReadOnly={isReadOnly} onChange={change} />
            <ExitFields definition={definition} facts={facts} isReadOnly={isReadOnly} onChange={change} />
          </div>
          <StepFlow
            steps={definition.steps}
            facts={facts}
            isReadOnly={isReadOnly}
            onChange={(steps) => change({ steps })}
          />
        </>
      )}
    </StandingEditor>
  )
}
