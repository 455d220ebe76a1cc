'use client'

import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'

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
      <Field label={words.amount}>
        <Input
          type="number"
          min={1}
          max={MOST}
          value={amount}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) =>
            onChange({ unit, amount: Math.min(MOST, Math.max(1, Math.trunc(currentTarget.valueAsNumber || 1))) })
          }
        />
      </Field>
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
