'use client'

import { Checkbox } from './checkbox'

type ChoiceBoxesProps<Id extends string> = {
  legend: string
  hint?: string
  options: readonly { id: Id; name: string }[]
  chosen: readonly Id[]
  onChange: (chosen: Id[]) => void
}

/** Several of a few, each with a box. */
export function ChoiceBoxes<Id extends string>({ legend, hint, options, chosen, onChange }: ChoiceBoxesProps<Id>) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-fg text-sm">{legend}</legend>
      {hint && <p className="mb-1.5 text-muted text-xs">{hint}</p>}
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map(({ id, name }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control
          <label key={id} className="flex min-h-9 cursor-pointer items-center gap-2 text-sm pointer-coarse:min-h-11">
            <Checkbox
              checked={chosen.includes(id)}
              onCheckedChange={(isIn) =>
                onChange(isIn === true ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
