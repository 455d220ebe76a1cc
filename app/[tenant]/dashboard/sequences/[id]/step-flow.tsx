'use client'

import { useTranslations } from 'next-intl'
import { StepList } from '@/components/steps/step-list'
import { END, MOST_STEPS, STEP_KINDS, type Step } from '@/lib/sequences/schema'
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
    .map((one) => (one.kind === 'condition' && one.otherwise === id ? { ...one, otherwise: END } : one))

/** What happens to whoever comes in, step by step. */
export function StepFlow({ steps, facts, isReadOnly, onChange }: Props) {
  const t = useTranslations('sequences')
  return (
    <StepList
      words={{ title: t('steps'), none: t('noSteps'), add: t('addStep') }}
      steps={steps}
      kinds={STEP_KINDS.map((kind) => ({ kind, name: t(`kinds.${kind}`), icon: STEP_ICONS[kind] }))}
      most={isReadOnly ? 0 : MOST_STEPS}
      newStep={newStep}
      without={without}
      onChange={onChange}
      step={(slot) => <StepCard steps={steps} facts={facts} isReadOnly={isReadOnly} {...slot} />}
    />
  )
}
