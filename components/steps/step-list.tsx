'use client'

import { type LucideIcon, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@/components/ui/dropdown-menu'
import { moved } from '@/components/ui/move-buttons'

/** What a step in the list is told of itself. */
export type StepSlot<Step> = {
  step: Step
  at: number
  isOpen: boolean
  onToggle: () => void
  onChange: (step: Step) => void
  onMove: (to: number) => void
  onRemove: () => void
}

type StepListProps<Step extends { id: string; kind: string }> = {
  words: { title: string; none: string; add: string }
  steps: readonly Step[]
  kinds: readonly { kind: Step['kind']; name: string; icon: LucideIcon }[]
  /** As many as there is room for; none more for who may only read. */
  most: number
  newStep: (kind: Step['kind']) => Step
  /** The steps without one of them: whatever led there leads elsewhere. */
  without: (steps: readonly Step[], id: string) => Step[]
  onChange: (steps: Step[]) => void
  step: (slot: StepSlot<Step>) => ReactNode
}

/** Steps in their order, one below the other; one at a time is open. */
export function StepList<Step extends { id: string; kind: string }>(props: StepListProps<Step>) {
  const { words, steps, kinds, most, newStep, without, onChange, step: draw } = props
  const [openId, setOpenId] = useState<string | null>(null)
  const add = (kind: Step['kind']) => {
    const step = newStep(kind)
    onChange([...steps, step])
    setOpenId(step.id)
  }
  return (
    <section aria-label={words.title} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="font-heading font-semibold text-base text-fg">{words.title}</h2>
      {steps.length === 0 && <p className="text-muted text-sm">{words.none}</p>}
      <ol className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
        {steps.map((step, at) => (
          <li key={step.id} className="min-w-0">
            {draw({
              step,
              at,
              isOpen: openId === step.id,
              onToggle: () => setOpenId(openId === step.id ? null : step.id),
              onChange: (next) => onChange(steps.map((one) => (one.id === next.id ? next : one))),
              onMove: (to) => onChange(moved(steps, at, to)),
              onRemove: () => onChange(without(steps, step.id)),
            })}
          </li>
        ))}
      </ol>
      {steps.length < most && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button className="justify-self-start">
              <Plus aria-hidden />
              {words.add}
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="start">
            {kinds.map(({ kind, name, icon: Icon }) => (
              <DropdownMenuItem key={kind} onSelect={() => add(kind)}>
                <Icon aria-hidden />
                {name}
              </DropdownMenuItem>
            ))}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
    </section>
  )
}
