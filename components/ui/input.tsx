'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { inputLooks } from './input-looks'
import { useEarlyInput } from './use-early-input'

export type InputProps = ComponentProps<'input'> & {
  /** An icon or a short text inside the frame, at the start (`https://`) or the end (`%`). */
  before?: ReactNode
  after?: ReactNode
}

export function Input({ before, after, className, ref: given, ...rest }: InputProps) {
  const ref = useEarlyInput(given)
  const props = { ...useFieldControl(rest), ref }
  if (!before && !after)
    return <input className={cn(inputLooks, 'h-control px-3 read-only:bg-sunken', className)} dir="auto" {...props} />
  return (
    <div
      className={cn(
        inputLooks,
        'flex h-control items-center gap-2 px-3 has-focus-visible:border-focus has-focus-visible:outline-2',
        'has-focus-visible:outline-focus/35 has-aria-invalid:border-danger has-disabled:bg-sunken',
        className,
      )}
    >
      {before && <span className="flex shrink-0 items-center text-subtle [&_svg]:size-4">{before}</span>}
      <input className="h-full min-w-0 flex-1 bg-transparent outline-none" dir="auto" {...props} />
      {after && <span className="flex shrink-0 items-center text-subtle [&_svg]:size-4">{after}</span>}
    </div>
  )
}
