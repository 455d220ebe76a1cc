'use client'

import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { ChoiceBoxes } from '@/components/ui/choice-boxes'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import type { RuleHours } from '@/lib/inbox/schema'
import { dateFormat } from '@/lib/kernel/schema'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const
const WORK: Omit<RuleHours, 'when' | 'timeZone'> = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }
/** A Monday, from which the days' names are counted. */
const MONDAY = Date.UTC(2026, 0, 5)
const DAY_MS = 86_400_000

type HoursFieldsProps = { hours: RuleHours | null; onChange: (hours: RuleHours | null) => void }

/** Within or outside which hours a rule holds; at any time without. */
export function HoursFields({ hours, onChange }: HoursFieldsProps) {
  const t = useTranslations('teams')
  const locale = useLocale()
  const timeZone = useTimeZone() ?? 'UTC'
  const weekday = dateFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const choose = (when: string) => {
    if (when !== 'within' && when !== 'outside') return onChange(null)
    onChange({ timeZone, ...WORK, ...hours, when })
  }
  return (
    <div className="grid gap-3">
      <Field label={t('hours')} {...(hours ? { hint: t('hoursHint', { timeZone: hours.timeZone }) } : {})}>
        <NativeSelect value={hours?.when ?? ''} onChange={({ target }) => choose(target.value)}>
          <option value="">{t('anyTime')}</option>
          <option value="within">{t('within')}</option>
          <option value="outside">{t('outside')}</option>
        </NativeSelect>
      </Field>
      {hours && (
        <>
          <ChoiceBoxes
            legend={t('days')}
            options={DAYS.map((day) => ({
              id: String(day),
              name: weekday.format(new Date(MONDAY + (day - 1) * DAY_MS)),
            }))}
            chosen={hours.days.map(String)}
            onChange={(days) => onChange({ ...hours, days: days.map(Number).sort() })}
          />
          <div className="grid grid-cols-2 gap-5">
            <Field label={t('from')}>
              <Input
                type="time"
                value={hours.from}
                onChange={({ target }) => onChange({ ...hours, from: target.value })}
              />
            </Field>
            <Field label={t('to')}>
              <Input type="time" value={hours.to} onChange={({ target }) => onChange({ ...hours, to: target.value })} />
            </Field>
          </div>
        </>
      )}
    </div>
  )
}
