'use client'

import * as Radix from 'radix-ui/radio-group'
import { type ComponentProps, useId } from 'react'
import { cn } from './cn'
import { useFieldControl, useFieldLabelId } from './field-control'
import type { Option } from './option'

type RadioGroupProps = Omit<ComponentProps<typeof Radix.Root>, 'children'> & {
  options: readonly Option[]
  /** `cards` frames each choice; use it where the descriptions matter. */
  looks?: 'plain' | 'cards'
}

export function RadioGroup({ options, looks = 'plain', className, ...given }: RadioGroupProps) {
  const { id: _fieldId, ...props } = useFieldControl(given)
  const labelId = useFieldLabelId()
  const id = useId()
  return (
    <Radix.Root
      aria-labelledby={labelId}
      className={cn('grid', looks === 'cards' ? 'gap-2' : 'gap-3', className)}
      {...props}
    >
      {options.map((option) => (
        <div
          key={option.value}
          className={cn(
            'relative flex items-start gap-3',
            looks === 'cards' &&
              'rounded-lg border border-line bg-surface p-3.5 transition-colors hover:border-line-strong has-data-[state=checked]:border-primary has-data-[state=checked]:bg-sunken',
          )}
        >
          <Radix.Item
            value={option.value}
            id={`${id}-${option.value}`}
            disabled={option.disabled ?? false}
            className={cn(
              'touch-target mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-strong bg-surface',
              'data-[state=checked]:border-primary data-[state=checked]:bg-primary disabled:opacity-50',
            )}
          >
            <Radix.Indicator className="size-1.5 rounded-full bg-on-primary" />
          </Radix.Item>
          <label
            htmlFor={`${id}-${option.value}`}
            className="min-w-0 flex-1 text-sm leading-5 after:absolute after:inset-0"
          >
            <span className="font-medium text-fg">{option.label}</span>
            {option.description && <span className="mt-0.5 block text-muted">{option.description}</span>}
          </label>
          {option.icon}
        </div>
      ))}
    </Radix.Root>
  )
}
