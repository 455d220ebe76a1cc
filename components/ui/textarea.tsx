'use client'

import { type ComponentProps, useCallback } from 'react'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { inputLooks } from './input-looks'
import { useEarlyInput } from './use-early-input'

const grow = (element: HTMLTextAreaElement) => {
  if (CSS.supports('field-sizing', 'content')) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 2}px`
}

/** Grows with its text up to `max-h`; `rows` is the height to start from. */
export function Textarea({ className, rows = 3, ref: given, onInput, ...rest }: ComponentProps<'textarea'>) {
  const early = useEarlyInput(given)
  const props = useFieldControl(rest)
  const ref = useCallback(
    (element: HTMLTextAreaElement | null) => {
      if (element) grow(element)
      return early(element)
    },
    [early],
  )
  return (
    <textarea
      rows={rows}
      dir="auto"
      ref={ref}
      onInput={(event) => {
        grow(event.currentTarget)
        onInput?.(event)
      }}
      style={{ minHeight: `calc(${rows * 1.25}rem + 1.125rem)` }}
      className={cn(
        inputLooks,
        'field-sizing-content max-h-96 resize-none px-3 py-2 leading-5 read-only:bg-sunken',
        className,
      )}
      {...props}
    />
  )
}
