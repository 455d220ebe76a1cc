'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import { DAYS, type Day, type WeeklyHours } from '@/lib/business-hours/schema'

const USUAL = { from: '09:00', to: '17:00' }

type WeeklyHoursFieldProps<Hours extends WeeklyHours> = {
  value: Hours | null
  onValueChange: (value: Hours | null) => void
  /** What is kept when hours are turned on, beside the usual week. */
  rest: Omit<Hours, keyof WeeklyHours>
  defaultTimeZone: string
  children?: ReactNode
}

/** When people are there: always, or a week in a time zone. */
export function WeeklyHoursField<Hours extends WeeklyHours>(props: WeeklyHoursFieldProps<Hours>) {
  const { value, onValueChange, rest, defaultTimeZone, children } = props
  const t = useTranslations('businessHours')
  const start = () => {
    const week = { mon: [USUAL], tue: [USUAL], wed: [USUAL], thu: [USUAL], fri: [USUAL] }
    // The usual week and the rest are all that hours have.
    return { ...rest, timeZone: defaultTimeZone, days: week } as Hours
  }
  const setDay = (day: Day, spans: WeeklyHours['days'][Day]) => {
    if (value) onValueChange({ ...value, days: { ...value.days, [day]: spans } })
  }
  return (
    <div className="grid gap-5">
      <label htmlFor="has-hours" className="flex min-h-11 items-center gap-3 text-fg text-sm">
        <Switch
          id="has-hours"
          checked={value !== null}
          onCheckedChange={(isOn) => onValueChange(isOn ? start() : null)}
        />
        {t('keep')}
      </label>
      {value && (
        <>
          <Field label={t('timeZone')}>
            <Input
              value={value.timeZone}
              onChange={(event) => onValueChange({ ...value, timeZone: event.currentTarget.value })}
            />
          </Field>
          <ul className="divide-y divide-line-subtle">
            {DAYS.map((day) => {
              const span = value.days[day]?.[0]
              const name = t(`days.${day}`)
              return (
                <li key={day} className="flex min-h-12 flex-wrap items-center gap-3 py-1.5">
                  <label htmlFor={`open-${day}`} className="flex w-40 items-center gap-3 text-fg text-sm">
                    <Switch
                      id={`open-${day}`}
                      checked={Boolean(span)}
                      onCheckedChange={(isOn) => setDay(day, isOn ? [USUAL] : [])}
                    />
                    {name}
                  </label>
                  {span ? (
                    <span className="flex items-center gap-2 text-muted text-sm">
                      <Input
                        type="time"
                        aria-label={t('from', { day: name })}
                        className="w-32"
                        value={span.from}
                        onChange={(event) => setDay(day, [{ ...span, from: event.currentTarget.value }])}
                      />
                      {t('until')}
                      <Input
                        type="time"
                        aria-label={t('to', { day: name })}
                        className="w-32"
                        value={span.to}
                        onChange={(event) => setDay(day, [{ ...span, to: event.currentTarget.value }])}
                      />
                    </span>
                  ) : (
                    <span className="text-muted text-sm">{t('closed')}</span>
                  )}
                </li>
              )
            })}
          </ul>
          {children}
        </>
      )}
    </div>
  )
}
