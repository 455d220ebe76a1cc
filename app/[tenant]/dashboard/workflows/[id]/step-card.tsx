'use client'

import { useTranslations } from 'next-intl'
import { StepFrame } from '@/components/steps/step-frame'
import type { Step } from '@/lib/workflows/schema'
import { StepFiguresLine } from './step-figures-line'
import { STEP_ICONS } from './step-icons'
import { type PanelProps, StepPanel } from './step-panel'
import { useStepWords } from './step-words'

type Props = PanelProps<Step> & {
  isOpen: boolean
  onToggle: () => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One step of a workflow. */
export function StepCard({ step, at, steps, facts, isReadOnly, onChange, ...frame }: Props) {
  const t = useTranslations('workflows')
  const words = useStepWords(steps, facts)
  const figures = facts.figures.find(({ stepId }) => stepId === step.id)
  const number = t('stepNumber', { number: at + 1 })
  return (
    <StepFrame
      icon={STEP_ICONS[step.kind]}
      number={number}
      kind={t(`kinds.${step.kind}`)}
      sentence={words(step)}
      figures={figures && figures.reached > 0 && <StepFiguresLine figures={figures} />}
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
