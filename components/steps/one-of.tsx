import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'

type OneOfProps<Value extends string> = {
  label: string
  hint?: string
  options: readonly { value: Value; name: string }[]
  value: Value
  isReadOnly: boolean
  onChange: (value: Value) => void
}

/** One of a few. */
export function OneOf<Value extends string>(props: OneOfProps<Value>) {
  const { label, hint, options, value, isReadOnly, onChange } = props
  return (
    <Field label={label} hint={hint}>
      <NativeSelect
        value={value}
        disabled={isReadOnly}
        onChange={({ currentTarget }) => {
          const chosen = options.find((one) => one.value === currentTarget.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
