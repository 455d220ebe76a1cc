'use client'

import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { CountField } from './count-field'

const MOST = 10_000

type Unit = 'minutes' | 'hours' | 'days'
const UNITS: readonly Unit[] = ['minutes', 'hours', 'days']

type PauseFieldsProps = {
  amount: number
  unit: Unit
  words: { amount: string; unit: string } & Record<Unit, string>
  isReadOnly: boolean
  onChange: (pause: { amount: number; unit: Unit }) => void
}

/** How long something waits. */
export function PauseFields({ amount, unit, words, isReadOnly, onChange }: PauseFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <CountField
        label={words.amount}
        least={1}
        most={MOST}
        value={amount}
        isReadOnly={isReadOnly}
        onChange={(next) => onChange({ unit, amount: next })}
      />
      <Field label={words.unit}>
        <NativeSelect
          value={unit}
          disabled={isReadOnly}
          onChange={({ currentTarget }) =>
            onChange({ amount, unit: UNITS.find((one) => one === currentTarget.value) ?? 'days' })
          }
        >
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </div>
  )
}
