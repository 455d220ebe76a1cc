'use client'

import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'

type CheckListProps<Value extends string> = {
  label: string
  hint?: string
  options: readonly { value: Value; name: string }[]
  value: readonly Value[]
  isReadOnly: boolean
  onChange: (value: Value[]) => void
}

/** Some of a few. */
export function CheckList<Value extends string>({ label, hint, ...rest }: CheckListProps<Value>) {
  const { options, value, isReadOnly, onChange } = rest
  const id = useId()
  const chosen = (one: Value, isOn: boolean) =>
    options.map((each) => each.value).filter((each) => (each === one ? isOn : value.includes(each)))
  return (
    <fieldset className="grid gap-2" disabled={isReadOnly}>
      <legend className="mb-1.5 font-medium text-fg text-sm">{label}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {options.map((one) => (
          <label
            key={one.value}
            htmlFor={`${id}-${one.value}`}
            className="flex min-h-6 items-center gap-2.5 text-fg text-sm"
          >
            <Checkbox
              id={`${id}-${one.value}`}
              checked={value.includes(one.value)}
              onCheckedChange={(isOn) => onChange(chosen(one.value, isOn === true))}
            />
            {one.name}
          </label>
        ))}
      </div>
      {hint && <p className="text-muted text-xs">{hint}</p>}
    </fieldset>
  )
}
