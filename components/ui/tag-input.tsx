'use client'

import { useState } from 'react'
import { Chip } from './chip'
import { cn } from './cn'
import { useFieldControl } from './field-control'
import { inputLooks } from './input-looks'
import { addTags } from './tags'

type TagInputProps = {
  value: readonly string[]
  onValueChange: (value: string[]) => void
  placeholder?: string
  maxTags?: number
  id?: string
  disabled?: boolean
  className?: string
  'aria-label'?: string
}

/** Free words as chips: Enter, comma or a paste of a list adds, Backspace in the empty box takes the last away. */
export function TagInput({ value, onValueChange, placeholder, maxTags = 50, className, ...given }: TagInputProps) {
  const props = useFieldControl(given)
  const [draft, setDraft] = useState('')

  const commit = (text: string) => {
    const next = addTags(value, text, maxTags)
    if (next.length !== value.length) onValueChange(next)
    setDraft('')
  }

  return (
    <div
      className={cn(
        inputLooks,
        'flex min-h-control flex-wrap items-center gap-1.5 p-1.5 has-focus-visible:border-focus has-focus-visible:outline-2 has-focus-visible:outline-focus/35',
        className,
      )}
    >
      {value.map((tag) => (
        <Chip
          key={tag}
          label={tag}
          disabled={props.disabled}
          onRemove={() => onValueChange(value.filter((each) => each !== tag))}
        />
      ))}
      <input
        {...props}
        value={draft}
        placeholder={value.length === 0 ? placeholder : undefined}
        className="h-6 min-w-24 flex-1 bg-transparent px-1.5 outline-none pointer-coarse:h-8"
        onChange={(event) => {
          const text = event.target.value
          if (/[,\n]/.test(text)) commit(text)
          else setDraft(text)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && draft.trim()) {
            event.preventDefault()
            commit(draft)
          }
          if (event.key === 'Backspace' && draft === '' && value.length > 0) onValueChange(value.slice(0, -1))
        }}
        onBlur={() => commit(draft)}
      />
    </div>
  )
}
