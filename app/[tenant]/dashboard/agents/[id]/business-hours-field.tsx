'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import { Textarea } from '@/components/ui/textarea'
import type { BusinessHours, Day } from '@/lib/agents/schema'

const USUAL = { from: '09:00', to: '17:00' }

type Props = {
  value: BusinessHours | null
  onValueChange: (value: BusinessHours | null) => void
  days: readonly Day[]
  defaultTimeZone: string
}

export function BusinessHoursField({ value, onValueChange, days, defaultTimeZone }: Props) {
  const t = useTranslations('agents.hours')
  const start = (): BusinessHours => ({
    timeZone: defaultTimeZone,
    days: { mon: [USUAL], tue: [USUAL], wed: [USUAL], thu: [USUAL], fri: [USUAL] },
    offlineNotice: t('usualNotice'),
  })
  const setDay = (day: Day, spans: BusinessHours['days'][Day]) => {
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
            {days.map((day) => {
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
          <Field label={t('notice')}>
            <Textarea
              rows={2}
              maxLength={300}
              value={value.offlineNotice}
              onChange={(event) => onValueChange({ ...value, offlineNotice: event.currentTarget.value })}
            />
          </Field>
        </>
      )}
    </div>
  )
}
