import { STEPS, type Step, type StepName, type StepState } from './schema'

/** The steps of a fresh run; the first is done by the transaction that makes the run. */
export const newSteps = (now: Date = new Date()): Step[] =>
  STEPS.map((name) => ({
    name,
    state: name === 'reserve' ? 'done' : 'pending',
    detail: null,
    startedAt: name === 'reserve' ? now.toISOString() : null,
    finishedAt: name === 'reserve' ? now.toISOString() : null,
  }))

/** The steps with one of them changed; times follow the state. */
export function withStep(
  steps: readonly Step[],
  name: StepName,
  state: StepState,
  detail: string | null,
  now = new Date(),
): Step[] {
  const isOver = state !== 'running' && state !== 'pending'
  return steps.map((step) =>
    step.name === name
      ? {
          name,
          state,
          detail,
          startedAt: step.startedAt ?? now.toISOString(),
          finishedAt: isOver ? now.toISOString() : null,
        }
      : step,
  )
}
