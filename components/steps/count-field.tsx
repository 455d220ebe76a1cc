'use client'

import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type CountFieldProps = {
  label: string
  hint?: string
  least: number
  most: number
  value: number
  isReadOnly: boolean
  onChange: (value: number) => void
}

/** A whole number within its bounds: what lies beyond becomes the bound. */
export function CountField({ label, hint, least, most, value, isReadOnly, onChange }: CountFieldProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        type="number"
        min={least}
        max={most}
        value={value}
        readOnly={isReadOnly}
        onChange={({ currentTarget }) =>
          onChange(Math.min(most, Math.max(least, Math.trunc(currentTarget.valueAsNumber || least))))
        }
      />
    </Field>
  )
}
