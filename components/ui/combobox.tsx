'use client'

import { Check, ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { inputLooks } from './input-looks'
import type { Option } from './option'
import { OptionPicker } from './option-picker'
import { Popover, PopoverContent, PopoverTrigger } from './popover'

type ComboboxProps = {
  options: readonly Option[]
  value: string | null
  onValueChange: (value: string | null) => void
  placeholder?: string
  searchPlaceholder?: string
  /** Searches elsewhere: called with the words typed, and `options` is shown as given. */
  onSearch?: (words: string) => void
  isLoading?: boolean
  /** Choosing the chosen one again clears it. */
  clearable?: boolean
  /** Replaces the chosen option's label in the closed control. */
  renderValue?: (option: Option) => ReactNode
  id?: string
  disabled?: boolean
  className?: string
  'aria-label'?: string
}

/** A select with a search box, for more choices than fit on a screen. */
export function Combobox({
  options,
  value,
  onValueChange,
  placeholder,
  renderValue,
  clearable,
  className,
  ...rest
}: ComboboxProps) {
  const { searchPlaceholder, onSearch, isLoading, ...given } = rest
  const t = useTranslations('ui')
  const trigger = useFieldControl(given)
  const [isOpen, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <button
          type="button"
          role="combobox"
          aria-expanded={isOpen}
          aria-haspopup="listbox"
          className={cn(
            inputLooks,
            'flex h-control items-center justify-between gap-2 ps-3 pe-2.5 text-start',
            className,
          )}
          {...trigger}
        >
          <span className={cn('flex min-w-0 items-center gap-2 truncate', !chosen && 'text-subtle')}>
            {chosen ? (renderValue?.(chosen) ?? chosen.label) : (placeholder ?? t('choose'))}
          </span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-subtle" />
        </button>
      </PopoverTrigger>
      <PopoverContent className="w-(--radix-popover-trigger-width) min-w-56 p-0">
        <OptionPicker
          options={options}
          searchPlaceholder={searchPlaceholder}
          onSearch={onSearch}
          isLoading={isLoading}
          mark={(option) => option.value === value && <Check aria-hidden className="text-muted" />}
          onPick={(option) => {
            onValueChange(clearable && option.value === value ? null : option.value)
            setOpen(false)
          }}
        />
      </PopoverContent>
    </Popover>
  )
}
