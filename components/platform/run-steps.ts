import type { useTranslations } from 'next-intl'
import type { StepState as ShownState, Step as ShownStep } from '@/components/ui/steps'
import type { Step, StepState } from '@/lib/platform/schema'

export type SetupWords = ReturnType<typeof useTranslations<'setup'>>

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

function detail(step: Step, t: SetupWords, words: (sentence: string) => string): string | null {
  const said = step.detail && words(step.detail)
  return step.state === 'skipped' ? t('skipped', { reason: said ?? '' }).trim() : said
}

/** A run's steps as the list of steps shows them. */
export const shownSteps = (steps: readonly Step[], t: SetupWords, words: (sentence: string) => string): ShownStep[] =>
  steps.map((step) => ({
    id: step.name,
    label: t(`steps.${step.name}`),
    state: states[step.state],
    detail: detail(step, t, words),
    durationMs: duration(step),
  }))
