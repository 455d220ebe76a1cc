'use client'

import { Check, ChevronDown } from 'lucide-react'
import * as Radix from 'radix-ui/select'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { inputLooks } from './input-looks'
import { menuItemLooks, menuLooks } from './menu-looks'
import type { Option, OptionGroup } from './option'

type SelectProps = {
  /** A flat list, or groups with a heading. */
  options: readonly Option[] | readonly OptionGroup[]
  value?: string | undefined
  defaultValue?: string
  onValueChange?: (value: string) => void
  placeholder?: string
  name?: string
  id?: string
  disabled?: boolean
  required?: boolean
  className?: string
  'aria-label'?: string
}

const isGrouped = (options: SelectProps['options']): options is readonly OptionGroup[] =>
  options[0] !== undefined && 'options' in options[0]

function SelectItem({ option }: { option: Option }) {
  return (
    <Radix.Item value={option.value} disabled={option.disabled ?? false} className={cn(menuItemLooks, 'pe-8')}>
      {option.icon}
      <span className="min-w-0 flex-1">
        <Radix.ItemText>{option.label}</Radix.ItemText>
        {option.description && <span className="block text-subtle text-xs">{option.description}</span>}
      </span>
      <Radix.ItemIndicator className="absolute end-2">
        <Check aria-hidden className="size-4 text-muted" />
      </Radix.ItemIndicator>
    </Radix.Item>
  )
}

export function Select({ options, value, placeholder, className, ...given }: SelectProps) {
  const { id, defaultValue, onValueChange, name, required, ...trigger } = useFieldControl(given)
  return (
    <Radix.Root
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onValueChange ? { onValueChange } : {})}
      {...(name ? { name } : {})}
      required={required ?? false}
    >
      <Radix.Trigger
        id={id}
        className={cn(
          inputLooks,
          'flex h-control items-center justify-between gap-2 ps-3 pe-2.5 text-start data-placeholder:text-subtle',
          '[&>span]:min-w-0 [&>span]:truncate',
          className,
        )}
        {...trigger}
      >
        <Radix.Value placeholder={placeholder} />
        <Radix.Icon asChild>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-subtle" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content position="popper" sideOffset={4} className={cn(menuLooks, 'w-(--radix-select-trigger-width)')}>
          <Radix.Viewport className="max-h-[min(22rem,var(--radix-select-content-available-height))]">
            {isGrouped(options)
              ? options.map((group) => (
                  <Radix.Group key={group.label}>
                    <Radix.Label className="px-2 pt-2 pb-1 font-medium text-subtle text-xs">{group.label}</Radix.Label>
                    {group.options.map((option) => (
                      <SelectItem key={option.value} option={option} />
                    ))}
                  </Radix.Group>
                ))
              : options.map((option) => <SelectItem key={option.value} option={option} />)}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
