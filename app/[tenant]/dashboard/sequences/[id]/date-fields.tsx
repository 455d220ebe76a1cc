'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Choices } from '@/components/segments/choices'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NamedSelect } from '@/components/ui/named-select'
import { NativeSelect } from '@/components/ui/native-select'
import { Switch } from '@/components/ui/switch'
import type { Trigger } from '@/lib/sequences/schema'
import { HourSelect } from './hour-select'

type DateTrigger = Extract<Trigger, { kind: 'date' }>
type Props = {
  trigger: DateTrigger
  fields: Choices['fields']
  isReadOnly: boolean
  onChange: (trigger: DateTrigger) => void
}

/** Which date, how long before or after it, at which hour, and whether its year counts. */
export function DateFields({ trigger, fields, isReadOnly, onChange }: Props) {
  const t = useTranslations('sequences')
  const yearlyId = useId()
  const dates = fields.filter(({ kind }) => kind === 'date').map(({ key, label }) => ({ id: key, name: label }))
  const { shiftDays } = trigger
  const shift = (days: number, isBefore: boolean) => onChange({ ...trigger, shiftDays: isBefore ? -days : days })
  return (
    <>
      <NamedSelect
        label={t('date.field')}
        hint={t('date.fieldHint')}
        none={t('choose')}
        options={dates}
        value={trigger.field}
        disabled={isReadOnly}
        onChange={(field) => onChange({ ...trigger, field })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('date.days')}>
          <Input
            type="number"
            min={0}
            max={366}
            value={Math.abs(shiftDays)}
            readOnly={isReadOnly}
            onChange={({ currentTarget }) =>
              shift(Math.min(366, Math.abs(Math.trunc(currentTarget.valueAsNumber || 0))), shiftDays <= 0)
            }
          />
        </Field>
        <Field label={t('date.side')}>
          <NativeSelect
            value={shiftDays <= 0 ? 'before' : 'after'}
            disabled={isReadOnly}
            onChange={({ currentTarget }) => shift(Math.max(1, Math.abs(shiftDays)), currentTarget.value === 'before')}
          >
            <option value="before">{t('date.before')}</option>
            <option value="after">{t('date.after')}</option>
          </NativeSelect>
        </Field>
        <Field label={t('hour')}>
          <HourSelect value={trigger.hour} disabled={isReadOnly} onChange={(hour) => onChange({ ...trigger, hour })} />
        </Field>
      </div>
      <label htmlFor={yearlyId} className="flex items-center justify-between gap-4 text-fg text-sm">
        {t('date.yearly')}
        <Switch
          id={yearlyId}
          checked={trigger.isYearly}
          disabled={isReadOnly}
          onCheckedChange={(isYearly) => onChange({ ...trigger, isYearly })}
        />
      </label>
    </>
  )
}
