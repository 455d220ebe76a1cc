'use client'

import { type LucideIcon, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@/components/ui/dropdown-menu'

type StepListProps<Step extends { id: string; kind: string }> = {
  words: { title: string; none: string; add: string }
  steps: readonly Step[]
  kinds: readonly { kind: Step['kind']; name: string; icon: LucideIcon }[]
  /** Whether there is room for another one, for who may add it. */
  canAdd: boolean
  /** @returns the id of the new step */
  onAdd: (kind: Step['kind']) => string
  step: (step: Step, at: number, opened: { isOpen: boolean; onToggle: () => void }) => ReactNode
}

/** Steps in their order, one below the other; one at a time is open. */
export function StepList<Step extends { id: string; kind: string }>(props: StepListProps<Step>) {
  const { words, steps, kinds, canAdd, onAdd, step: draw } = props
  const [openId, setOpenId] = useState<string | null>(null)
  return (
    <section aria-label={words.title} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="font-heading font-semibold text-base text-fg">{words.title}</h2>
      {steps.length === 0 && <p className="text-muted text-sm">{words.none}</p>}
      <ol className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
        {steps.map((step, at) => (
          <li key={step.id} className="min-w-0">
            {draw(step, at, {
              isOpen: openId === step.id,
              onToggle: () => setOpenId(openId === step.id ? null : step.id),
            })}
          </li>
        ))}
      </ol>
      {canAdd && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button className="justify-self-start">
              <Plus aria-hidden />
              {words.add}
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="start">
            {kinds.map(({ kind, name, icon: Icon }) => (
              <DropdownMenuItem key={kind} onSelect={() => setOpenId(onAdd(kind))}>
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
