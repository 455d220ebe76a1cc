'use client'

import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { inputLooks } from './input-looks'

const grow = (element: HTMLTextAreaElement) => {
  if (CSS.supports('field-sizing', 'content')) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 2}px`
}

/** Grows with its text up to `max-h`; `rows` is the height to start from. */
export function Textarea({ className, rows = 3, ref, onInput, ...given }: ComponentProps<'textarea'>) {
  const own = useRef<HTMLTextAreaElement>(null)
  const props = useFieldControl(given)
  useLayoutEffect(() => {
    if (own.current) grow(own.current)
  }, [])
  return (
    <textarea
      rows={rows}
      dir="auto"
      ref={(element) => {
        own.current = element
        if (typeof ref === 'function') return ref(element)
        if (ref) ref.current = element
      }}
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
