'use client'

import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'

type ChoiceListProps = {
  options: readonly { id: string; name: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Some of a few, each with a box. */
export function ChoiceList({ options, chosen, onChange }: ChoiceListProps) {
  const prefix = useId()
  return (
    <ul className="grid gap-1 ps-7">
      {options.map(({ id, name }) => (
        <li key={id}>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control */}
          <label className="flex min-h-11 items-center gap-3 text-fg text-sm sm:min-h-8">
            <Checkbox
              id={`${prefix}-${id}`}
              checked={chosen.includes(id)}
              onCheckedChange={(isOn) =>
                onChange(isOn === true ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            <bdi>{name}</bdi>
          </label>
        </li>
      ))}
    </ul>
  )
}
