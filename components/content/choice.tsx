'use client'

import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  /** `title` names an option that shows only an icon. */
  options: readonly { value: Value; label: ReactNode; title?: string }[]
  disabled?: boolean
  className?: string
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ label, value, onChange, options, ...rest }: ChoiceProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the height of a fieldset is none that its buttons could fill
    <div
      role="group"
      aria-label={label}
      className={cn('inline-flex h-control items-center gap-0.5 rounded-md bg-fg/6 p-0.5', rest.className)}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          disabled={rest.disabled}
          aria-pressed={option.value === value}
          aria-label={option.title}
          title={option.title}
          onClick={() => onChange(option.value)}
          className={cn(
            'touch-target inline-flex h-full min-w-8 items-center justify-center gap-1.5 rounded-sm px-2.5 font-medium text-muted text-sm',
            'transition-colors hover:text-fg disabled:opacity-55 [&_svg]:size-4',
            'aria-pressed:bg-surface aria-pressed:text-fg aria-pressed:shadow-xs',
          )}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
