'use client'

import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { inputLooks } from './input-looks'
import { useEarlyInput } from './use-early-input'

/** The platform's own select: works without JavaScript and is the better one on phones. Takes `<option>` children. */
export function NativeSelect({ className, ref: given, ...rest }: ComponentProps<'select'>) {
  const ref = useEarlyInput(given)
  const props = { ...useFieldControl(rest), ref }
  return (
    <span className={cn('relative block', className)}>
      <select className={cn(inputLooks, 'h-control appearance-none ps-3 pe-9')} {...props} />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-subtle"
      />
    </span>
  )
}
