'use client'

import { useTranslations } from 'next-intl'
import { WeeklyHoursField } from '@/components/business-hours/weekly-hours-field'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { BusinessHours } from '@/lib/agents/schema'

type Props = {
  value: BusinessHours | null
  onValueChange: (value: BusinessHours | null) => void
  defaultTimeZone: string
}

export function BusinessHoursField({ value, onValueChange, defaultTimeZone }: Props) {
  const t = useTranslations('agents.hours')
  return (
    <WeeklyHoursField
      value={value}
      onValueChange={onValueChange}
      rest={{ offlineNotice: t('usualNotice') }}
      defaultTimeZone={defaultTimeZone}
    >
      {value && (
        <Field label={t('notice')}>
          <Textarea
            rows={2}
            maxLength={300}
            value={value.offlineNotice}
            onChange={(event) => onValueChange({ ...value, offlineNotice: event.currentTarget.value })}
          />
        </Field>
      )}
    </WeeklyHoursField>
  )
}
