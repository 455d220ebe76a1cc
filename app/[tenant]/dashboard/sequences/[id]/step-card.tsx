'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { MoveButtons } from '@/components/ui/move-buttons'
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

/** One step: what it does in a sentence, what came of it, and when it is open all that can be chosen. */
export function StepCard({ step, at, steps, facts, isReadOnly, isOpen, onToggle, onChange, ...moves }: Props) {
  const t = useTranslations('sequences')
  const words = useStepWords(steps, facts)
  const panelId = useId()
  const Icon = STEP_ICONS[step.kind]
  const figures = facts.figures.find(({ stepId }) => stepId === step.id)
  const number = t('stepNumber', { number: at + 1 })
  return (
    <Card className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 p-3">
        <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-sunken text-muted">
          <Icon aria-hidden className="size-4" />
        </span>
        <div className="min-w-48 flex-1">
          <p className="text-muted text-xs">
            {number} · {t(`kinds.${step.kind}`)}
          </p>
          <p dir="auto" className="break-words text-fg text-sm">
            {words(step)}
          </p>
          {figures && figures.reached > 0 && (
            <StepFiguresLine figures={figures} channel={isMessage(step) ? channelOf(step) : null} />
          )}
        </div>
        <div className="ms-auto flex items-center gap-1">
          {!isReadOnly && <MoveButtons name={number} at={at} count={steps.length} {...moves} />}
          {step.kind !== 'end' && (
            <Button
              variant="ghost"
              size="icon"
              aria-expanded={isOpen}
              aria-controls={panelId}
              aria-label={t('openStep', { name: number })}
              onClick={onToggle}
            >
              <ChevronDown aria-hidden className={cn(isOpen && 'rotate-180')} />
            </Button>
          )}
        </div>
      </div>
      {isOpen && step.kind !== 'end' && (
        <div id={panelId} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 border-line-subtle border-t p-card">
          <StepPanel step={step} at={at} steps={steps} facts={facts} isReadOnly={isReadOnly} onChange={onChange} />
        </div>
      )}
    </Card>
  )
}
