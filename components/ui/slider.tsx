'use client'

import * as Radix from 'radix-ui/slider'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { useFieldControl, useFieldLabelId } from './field-control'

type SliderProps = Omit<ComponentProps<typeof Radix.Root>, 'value' | 'defaultValue' | 'onValueChange'> & {
  value?: number
  defaultValue?: number
  onValueChange?: (value: number) => void
  /** What a screen reader says for the value (`0.5 rem`). */
  valueText?: string
}

export function Slider({ value, defaultValue, onValueChange, valueText, className, ...given }: SliderProps) {
  const { id, 'aria-describedby': describedBy, 'aria-label': label, ...props } = useFieldControl(given)
  const labelId = useFieldLabelId()
  return (
    <Radix.Root
      {...(value === undefined ? {} : { value: [value] })}
      {...(defaultValue === undefined ? {} : { defaultValue: [defaultValue] })}
      {...(onValueChange ? { onValueChange: ([next]: number[]) => next !== undefined && onValueChange(next) } : {})}
      className={cn('relative flex h-control w-full touch-none select-none items-center', className)}
      {...props}
    >
      <Radix.Track className="relative h-1.5 w-full grow overflow-hidden rounded-full bg-line">
        <Radix.Range className="absolute h-full bg-primary" />
      </Radix.Track>
      <Radix.Thumb
        id={id}
        aria-label={label}
        aria-labelledby={label ? undefined : labelId}
        aria-describedby={describedBy}
        aria-valuetext={valueText}
        className="touch-target block size-4.5 rounded-full border-2 border-primary bg-surface shadow-sm"
      />
    </Radix.Root>
  )
}
