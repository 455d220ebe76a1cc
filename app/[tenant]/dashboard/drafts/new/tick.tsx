'use client'

import { type ReactNode, useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'

type TickProps = { label: ReactNode; hint?: ReactNode; isTicked: boolean; onTick: (isTicked: boolean) => void }

/** One of several things that can be wanted. */
export function Tick({ label, hint, isTicked, onTick }: TickProps) {
  const id = useId()
  return (
    <label htmlFor={id} className="flex min-h-9 min-w-0 items-center gap-2.5 text-fg text-sm">
      <Checkbox id={id} checked={isTicked} onCheckedChange={(checked) => onTick(checked === true)} />
      <span className="min-w-0">
        <span dir="auto" className="block truncate">
          {label}
        </span>
        {hint && (
          <span dir="auto" className="block truncate text-muted text-xs">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
