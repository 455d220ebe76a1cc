'use client'

import { useMemo } from 'react'
import { Combobox } from '@/components/ui/combobox'

type TimeZonePickerProps = {
  value: string | null
  onValueChange: (value: string | null) => void
  /** Stands for no choice; without it a choice must be made. */
  placeholder?: string
}

const offsetNow = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(new Date())
    .find((part) => part.type === 'timeZoneName')?.value ?? ''

export function TimeZonePicker({ value, onValueChange, placeholder }: TimeZonePickerProps) {
  const options = useMemo(() => {
    const zones = new Set(['UTC', ...(value ? [value] : []), ...Intl.supportedValuesOf('timeZone')])
    return [...zones].map((zone) => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
      description: offsetNow(zone),
    }))
  }, [value])
  return (
    <Combobox
      options={options}
      value={value}
      onValueChange={onValueChange}
      {...(placeholder ? { placeholder, clearable: true } : {})}
    />
  )
}
