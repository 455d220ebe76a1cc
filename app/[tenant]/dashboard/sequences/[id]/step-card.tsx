'use client'

import { useTranslations } from 'next-intl'
import { StepFrame } from '@/components/steps/step-frame'
import { channelOf, isMessage, type Step } from '@/lib/sequences/schema'
import type { EditorFacts } from './editor-facts'
import { StepFiguresLine } from './step-figures-line'
import { STEP_ICONS } from './step-icons'
import { StepPanel } from './step-panel'
import { useStepWords } from './step-words'

type Props = {
  step: Step
  at: number
  steps: readonly Step[]
  facts: EditorFacts
  isReadOnly: boolean
  isOpen: boolean
  onToggle: () => void
  onChange: (step: Step) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One step of a sequence. */
export function StepCard({ step, at, steps, facts, isReadOnly, onChange, ...frame }: Props) {
  const t = useTranslations('sequences')
  const words = useStepWords(steps, facts)
  const figures = facts.figures.find(({ stepId }) => stepId === step.id)
  const number = t('stepNumber', { number: at + 1 })
  return (
    <StepFrame
      icon={STEP_ICONS[step.kind]}
      number={number}
      kind={t(`kinds.${step.kind}`)}
      sentence={words(step)}
      figures={
        figures &&
        figures.reached > 0 && <StepFiguresLine figures={figures} channel={isMessage(step) ? channelOf(step) : null} />
      }
      at={at}
      count={steps.length}
      isReadOnly={isReadOnly}
      openLabel={t('openStep', { name: number })}
      {...frame}
    >
      {step.kind !== 'end' && (
        <StepPanel step={step} at={at} steps={steps} facts={facts} isReadOnly={isReadOnly} onChange={onChange} />
      )}
    </StepFrame>
  )
}
