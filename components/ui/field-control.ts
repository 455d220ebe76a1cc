'use client'

import { createContext, useContext } from 'react'

type FieldControl = {
  id: string
  labelId: string
  describedBy: string | undefined
  isInvalid: boolean
  isRequired: boolean
  isDisabled: boolean
}

export const FieldControlContext = createContext<FieldControl | null>(null)

type ControlProps = {
  id?: string | undefined
  disabled?: boolean | undefined
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined
  'aria-required'?: boolean | 'true' | 'false' | undefined
}

/** Wires a control to the `Field` around it; what the caller sets itself wins. Outside a field it changes nothing. */
export function useFieldControl<Props extends ControlProps>(props: Props): Props {
  const field = useContext(FieldControlContext)
  if (!field) return props
  const describedBy = [props['aria-describedby'], field.describedBy].filter(Boolean).join(' ')
  return {
    ...props,
    id: props.id ?? field.id,
    disabled: props.disabled ?? (field.isDisabled || undefined),
    'aria-describedby': describedBy || undefined,
    'aria-invalid': props['aria-invalid'] ?? (field.isInvalid || undefined),
    'aria-required': props['aria-required'] ?? (field.isRequired || undefined),
  }
}

/** The id of the label around, for groups that are named by `aria-labelledby` instead of `for`. */
export const useFieldLabelId = (): string | undefined => useContext(FieldControlContext)?.labelId
