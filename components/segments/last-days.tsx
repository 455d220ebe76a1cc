'use client'

import { useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input'

type LastDaysProps = { days: number | undefined; disabled: boolean; onChange: (days: number | undefined) => void }

/** Within how many days; empty: whenever it was. */
export function LastDays({ days, disabled, onChange }: LastDaysProps) {
  const t = useTranslations('segments.builder')
  return (
    <Input
      type="number"
      aria-label={t('lastDays')}
      placeholder={t('anyTime')}
      after={t('days')}
      min={1}
      value={days ?? ''}
      disabled={disabled}
      onChange={({ target }) => onChange(Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber)}
    />
  )
}
