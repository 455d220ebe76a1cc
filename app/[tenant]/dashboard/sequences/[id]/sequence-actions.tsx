'use client'

import { StandingActions } from '@/components/steps/standing-actions'
import type { SequenceView } from '@/lib/sequences/schema'
import { archiveSequence, deleteSequence, pauseSequence, resumeSequence } from '../actions'

type Props = { sequence: SequenceView; mayWrite: boolean; mayDelete: boolean }

/** What can be done with a sequence in its state, beside changing it. */
export function SequenceActions({ sequence, mayWrite, mayDelete }: Props) {
  const { id: sequenceId, name, status, counts, liveVersion, held } = sequence
  return (
    <StandingActions
      of="sequences"
      name={name}
      status={status}
      underWay={counts.underWay}
      wasLive={liveVersion !== null}
      isHeld={held.length > 0}
      may={{ write: mayWrite, delete: mayDelete }}
      acts={{
        remove: () => deleteSequence({ sequenceId }),
        archive: () => archiveSequence({ sequenceId }),
        pause: () => pauseSequence({ sequenceId }),
        resume: () => resumeSequence({ sequenceId }),
      }}
    />
  )
}
