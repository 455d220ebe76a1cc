'use client'

import { useTranslations } from 'next-intl'
import { StepList } from '@/components/steps/step-list'
import { moved } from '@/components/ui/move-buttons'
import { END, MOST_STEPS, STEP_KINDS, type Step } from '@/lib/workflows/schema'
import type { EditorFacts } from './editor-facts'
import { newStep } from './new-step'
import { StepCard } from './step-card'
import { STEP_ICONS } from './step-icons'

type Props = {
  steps: readonly Step[]
  facts: EditorFacts
  isReadOnly: boolean
  onChange: (steps: Step[]) => void
}

/** Without a step that is gone: what led there ends instead. */
const without = (steps: readonly Step[], id: string): Step[] =>
  steps
    .filter((one) => one.id !== id)
    .map((one) => {
      if (one.kind === 'go_to') return one.stepId === id ? { ...one, stepId: '' } : one
      return 'otherwise' in one && one.otherwise === id ? { ...one, otherwise: END } : one
    })

/** What happens in a conversation, step by step. */
export function StepFlow({ steps, facts, isReadOnly, onChange }: Props) {
  const t = useTranslations('workflows')
  return (
    <StepList
      words={{ title: t('steps'), none: t('noSteps'), add: t('addStep') }}
      steps={steps}
      kinds={STEP_KINDS.map((kind) => ({ kind, name: t(`kinds.${kind}`), icon: STEP_ICONS[kind] }))}
      canAdd={!isReadOnly && steps.length < MOST_STEPS}
      onAdd={(kind) => {
        const step = newStep(kind)
        onChange([...steps, step])
        return step.id
      }}
      step={(step, at, opened) => (
        <StepCard
          step={step}
          at={at}
          steps={steps}
          facts={facts}
          isReadOnly={isReadOnly}
          onChange={(next) => onChange(steps.map((one) => (one.id === next.id ? next : one)))}
          onMove={(to) => onChange(moved(steps, at, to))}
          onRemove={() => onChange(without(steps, step.id))}
          {...opened}
        />
      )}
    />
  )
}
