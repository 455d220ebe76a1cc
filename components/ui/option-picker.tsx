'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from './command'
import { matchWords } from './match-words'
import type { Option } from './option'
import { Spinner } from './spinner'

type OptionPickerProps = {
  options: readonly Option[]
  searchPlaceholder: string | undefined
  onSearch: ((words: string) => void) | undefined
  isLoading: boolean | undefined
  /** At the end of an option: a check mark. */
  mark: (option: Option) => ReactNode
  onPick: (option: Option) => void
}

/** The inside of a combobox and of a multi-select: search box and list. */
export function OptionPicker({ options, searchPlaceholder, onSearch, isLoading, mark, onPick }: OptionPickerProps) {
  const t = useTranslations('ui')
  return (
    <Command shouldFilter={!onSearch} filter={matchWords} label={searchPlaceholder ?? t('search')}>
      <CommandInput placeholder={searchPlaceholder ?? t('search')} {...(onSearch ? { onValueChange: onSearch } : {})} />
      <CommandList>
        {isLoading ? (
          <Spinner words={t('searching')} className="px-3 py-6" />
        ) : (
          <CommandEmpty>{t('nothingFound')}</CommandEmpty>
        )}
        {options.map((option) => (
          <CommandItem
            key={option.value}
            value={option.value}
            keywords={[option.label, ...(option.keywords ?? [])]}
            disabled={option.disabled ?? false}
            onSelect={() => onPick(option)}
          >
            {option.icon}
            <span className="min-w-0 flex-1">
              <span className="block truncate">{option.label}</span>
              {option.description && <span className="block truncate text-subtle text-xs">{option.description}</span>}
            </span>
            {mark(option)}
          </CommandItem>
        ))}
      </CommandList>
    </Command>
  )
}
