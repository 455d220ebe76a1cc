'use client'

import { Check, Minus } from 'lucide-react'
import * as Radix from 'radix-ui/checkbox'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { useFieldControl } from './field-control'

export function Checkbox({ className, ...given }: ComponentProps<typeof Radix.Root>) {
  const props = useFieldControl(given)
  return (
    <Radix.Root
      className={cn(
        'group touch-target grid size-4 shrink-0 place-items-center rounded-xs border border-line-strong bg-surface',
        'transition-colors duration-100 hover:border-fg/60 disabled:cursor-not-allowed disabled:opacity-50',
        'data-[state=checked]:border-primary data-[state=checked]:bg-primary data-[state=checked]:text-on-primary',
        'data-[state=indeterminate]:border-primary data-[state=indeterminate]:bg-primary',
        'data-[state=indeterminate]:text-on-primary aria-invalid:border-danger',
        className,
      )}
      {...props}
    >
      <Radix.Indicator>
        <Check aria-hidden strokeWidth={3} className="size-3 group-data-[state=indeterminate]:hidden" />
        <Minus aria-hidden strokeWidth={3} className="hidden size-3 group-data-[state=indeterminate]:block" />
      </Radix.Indicator>
    </Radix.Root>
  )
}
