'use client'

import { Check, ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Chip } from './chip'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { inputLooks } from './input-looks'
import type { Option } from './option'
import { OptionPicker } from './option-picker'
import { Popover, PopoverAnchor, PopoverContent, PopoverTrigger } from './popover'

type MultiSelectProps = {
  options: readonly Option[]
  value: readonly string[]
  onValueChange: (value: string[]) => void
  placeholder?: string
  searchPlaceholder?: string
  onSearch?: (words: string) => void
  isLoading?: boolean
  id?: string
  disabled?: boolean
  className?: string
  'aria-label'?: string
}

/** Several of a known list, shown as chips. */
export function MultiSelect({ options, value, onValueChange, placeholder, className, ...rest }: MultiSelectProps) {
  const { searchPlaceholder, onSearch, isLoading, ...given } = rest
  const t = useTranslations('ui')
  const trigger = useFieldControl(given)
  const [isOpen, setOpen] = useState(false)
  const without = (removed: string) => value.filter((each) => each !== removed)
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverAnchor asChild>
        <div className={cn(inputLooks, 'flex min-h-control flex-wrap items-center gap-1.5 p-1.5', className)}>
          {value.map((each) => {
            const label = options.find((option) => option.value === each)?.label ?? each
            return (
              <Chip
                key={each}
                label={label}
                onRemove={() => onValueChange(without(each))}
                disabled={trigger.disabled}
              />
            )
          })}
          <PopoverTrigger asChild>
            <button
              type="button"
              aria-haspopup="listbox"
              className="flex h-6 min-w-24 flex-1 items-center justify-between gap-2 rounded-sm px-1.5 text-start text-subtle pointer-coarse:h-8"
              {...trigger}
            >
              <span className="truncate">{placeholder ?? t('choose')}</span>
              <ChevronsUpDown aria-hidden className="size-4 shrink-0" />
            </button>
          </PopoverTrigger>
        </div>
      </PopoverAnchor>
      <PopoverContent className="w-(--radix-popover-trigger-width) min-w-64 p-0">
        <OptionPicker
          options={options}
          searchPlaceholder={searchPlaceholder}
          onSearch={onSearch}
          isLoading={isLoading}
          mark={(option) => value.includes(option.value) && <Check aria-hidden className="text-muted" />}
          onPick={({ value: picked }) => onValueChange(value.includes(picked) ? without(picked) : [...value, picked])}
        />
      </PopoverContent>
    </Popover>
  )
}
