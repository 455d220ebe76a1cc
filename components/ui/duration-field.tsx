'use client'

import { useId, useState } from 'react'
import { Field } from './field'
import { Input } from './input'
import { NativeSelect } from './native-select'

const UNITS = { minutes: 1, hours: 60 } as const
type Unit = keyof typeof UNITS
const NAMES: readonly Unit[] = ['minutes', 'hours']

type DurationFieldProps = {
  label: string
  hint?: string
  /** Null: none. */
  minutes: number | null
  words: { unit: string } & Record<Unit, string>
  onChange: (minutes: number | null) => void
}

/** A span of time in minutes or hours; empty for none. */
export function DurationField({ label, hint, minutes, words, onChange }: DurationFieldProps) {
  const [unit, setUnit] = useState<Unit>(minutes !== null && minutes > 0 && minutes % 60 === 0 ? 'hours' : 'minutes')
  const unitId = useId()
  const amount = minutes === null ? '' : minutes / UNITS[unit]
  const keep = (value: number, of: Unit) => onChange(Number.isFinite(value) ? Math.round(value * UNITS[of]) : null)
  return (
    <Field label={label} hint={hint}>
      <span className="grid grid-cols-[minmax(0,1fr)_7.5rem] gap-2">
        <Input
          type="number"
          min={0}
          step="any"
          inputMode="decimal"
          value={amount}
          onChange={({ currentTarget }) => keep(currentTarget.valueAsNumber, unit)}
        />
        <NativeSelect
          id={unitId}
          aria-label={words.unit}
          value={unit}
          onChange={({ currentTarget }) => {
            const chosen = NAMES.find((name) => name === currentTarget.value) ?? 'minutes'
            setUnit(chosen)
            if (amount !== '') keep(amount, chosen)
          }}
        >
          {NAMES.map((name) => (
            <option key={name} value={name}>
              {words[name]}
            </option>
          ))}
        </NativeSelect>
      </span>
    </Field>
  )
}
