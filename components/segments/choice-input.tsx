'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { NativeSelect } from '@/components/ui/native-select'

type ChoiceInputProps = {
  label: string
  options: readonly { value: string; label: string }[]
  value: readonly string[]
  onValueChange: (value: string[]) => void
  disabled: boolean
}

/** Several of a list: a select that adds, and chips that take away. */
export function ChoiceInput({ label, options, value, onValueChange, disabled }: ChoiceInputProps) {
  const t = useTranslations('segments.builder')
  const rest = options.filter((option) => !value.includes(option.value))
  return (
    <div className="grid gap-1.5">
      {value.length > 0 && (
        <span className="flex flex-wrap gap-1.5">
          {value.map((each) => (
            <Chip
              key={each}
              label={options.find((option) => option.value === each)?.label ?? each}
              disabled={disabled}
              onRemove={() => onValueChange(value.filter((other) => other !== each))}
            />
          ))}
        </span>
      )}
      {rest.length > 0 && !disabled && (
        <NativeSelect
          aria-label={label}
          value=""
          onChange={(event) => onValueChange([...value, event.target.value].filter(Boolean))}
        >
          <option value="">{t('add')}</option>
          {rest.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      )}
    </div>
  )
}
