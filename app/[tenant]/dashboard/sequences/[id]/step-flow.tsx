'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@/components/ui/dropdown-menu'
import { moved } from '@/components/ui/move-buttons'
import { END, MOST_STEPS, STEP_KINDS, type Step, type StepKind } from '@/lib/sequences/schema'
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

/** The steps in their order, one below the other; one at a time is open. */
export function StepFlow({ steps, facts, isReadOnly, onChange }: Props) {
  const t = useTranslations('sequences')
  const [openId, setOpenId] = useState<string | null>(null)
  const add = (kind: StepKind) => {
    const step = newStep(kind)
    onChange([...steps, step])
    setOpenId(step.id)
  }
  return (
    <section aria-label={t('steps')} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="font-heading font-semibold text-base text-fg">{t('steps')}</h2>
      {steps.length === 0 && <p className="text-muted text-sm">{t('noSteps')}</p>}
      <ol className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
        {steps.map((step, at) => (
          <li key={step.id} className="min-w-0">
            <StepCard
              step={step}
              at={at}
              steps={steps}
              facts={facts}
              isReadOnly={isReadOnly}
              isOpen={openId === step.id}
              onToggle={() => setOpenId(openId === step.id ? null : step.id)}
              onChange={(next) => onChange(steps.map((one) => (one.id === next.id ? next : one)))}
              onMove={(to) => onChange(moved(steps, at, to))}
              onRemove={() => onChange(without(steps, step.id))}
            />
          </li>
        ))}
      </ol>
      {!isReadOnly && steps.length < MOST_STEPS && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button className="justify-self-start">
              <Plus aria-hidden />
              {t('addStep')}
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="start">
            {STEP_KINDS.map((kind) => {
              const Icon = STEP_ICONS[kind]
              return (
                <DropdownMenuItem key={kind} onSelect={() => add(kind)}>
                  <Icon aria-hidden />
                  {t(`kinds.${kind}`)}
                </DropdownMenuItem>
              )
            })}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
    </section>
  )
}
