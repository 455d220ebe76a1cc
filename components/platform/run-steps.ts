import type { StepState as ShownState, Step as ShownStep } from '@/components/ui/steps'
import type { Step, StepState } from '@/lib/platform/schema'
import { stepLabels } from './run-labels'

const states: Record<StepState, ShownState> = {
  pending: 'pending',
  running: 'running',
  done: 'done',
  skipped: 'done',
  failed: 'failed',
  undone: 'rolled_back',
}

const duration = ({ state, startedAt, finishedAt }: Step): number | null => {
  if (!startedAt || !finishedAt || state === 'undone' || state === 'skipped') return null
  return Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt))
}

const detail = (step: Step): string | null =>
  step.state === 'skipped' ? `Skipped. ${step.detail ?? ''}`.trim() : step.detail

/** A run's steps as the list of steps shows them. */
export const shownSteps = (steps: readonly Step[]): ShownStep[] =>
  steps.map((step) => ({
    id: step.name,
    label: stepLabels[step.name],
    state: states[step.state],
    detail: detail(step),
    durationMs: duration(step),
  }))
