'use client'

import { useRef } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { useEditorState } from './editor-context'
import { VariableMenu } from './variable-menu'

type TextFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  maxLength: number
  hint?: string
  placeholder?: string
  /** Several lines. */
  isLong?: boolean
  /** Without the menu of variables. */
  isPlain?: boolean
  direction?: 'ltr'
}

/** A text of a block; variables come in where the caret is. */
export function TextField({ label, value, onChange, hint, isLong, isPlain, direction, ...rest }: TextFieldProps) {
  const { isReadOnly } = useEditorState()
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const putIn = (words: string) => {
    const from = element.current?.selectionStart ?? value.length
    const to = element.current?.selectionEnd ?? from
    onChange(`${value.slice(0, from)}${words}${value.slice(to)}`.slice(0, rest.maxLength))
    requestAnimationFrame(() => {
      element.current?.focus()
      element.current?.setSelectionRange(from + words.length, from + words.length)
    })
  }
  const given = {
    ref: element,
    value,
    readOnly: isReadOnly,
    ...(direction ? { dir: direction } : {}),
    ...rest,
  }
  return (
    <Field label={label} hint={hint} aside={isPlain ? undefined : <VariableMenu onPick={putIn} />}>
      {isLong ? (
        <Textarea {...given} rows={2} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <Input {...given} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  )
}
