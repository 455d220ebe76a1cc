'use client'

import * as Radix from 'radix-ui/switch'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { useFieldControl } from './field-control'

export function Switch({ className, ...given }: ComponentProps<typeof Radix.Root>) {
  const props = useFieldControl(given)
  return (
    <Radix.Root
      className={cn(
        'touch-target inline-flex h-5 w-9 shrink-0 items-center rounded-full bg-line-strong p-0.5 transition-colors',
        'data-[state=checked]:bg-primary disabled:cursor-not-allowed disabled:opacity-50',
        className,
      )}
      {...props}
    >
      <Radix.Thumb
        className={cn(
          'block size-4 rounded-full bg-surface shadow-sm transition-transform duration-150 ease-out',
          'data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-primary rtl:data-[state=checked]:-translate-x-4',
        )}
      />
    </Radix.Root>
  )
}
