import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'

type NamedSelectProps = {
  label: string
  hint?: string
  /** What stands for nothing. */
  none: string
  options: readonly { id: string; name: string }[]
  value: string | null
  disabled: boolean
  onChange: (id: string | null) => void
}

/** One of a list by its name, or nothing. */
export function NamedSelect({ label, hint, none, options, value, disabled, onChange }: NamedSelectProps) {
  return (
    <Field label={label} hint={hint}>
      <NativeSelect
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{none}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
