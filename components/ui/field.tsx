'use client'

import { type ReactNode, useId } from 'react'
import { cn } from './cn'
import { FieldControlContext } from './field-control'
import { FieldError } from './field-error'

export type FieldProps = {
  label: ReactNode
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
  /** Words that mark the field as optional; use them where most fields of the form are required. */
  optional?: ReactNode
  disabled?: boolean
  /** Right of the label: a link, a counter. */
  aside?: ReactNode
  /** The control is several inputs (radio group, list of checkboxes) and gets its name by `aria-labelledby`. */
  isGroup?: boolean
  id?: string
  className?: string
  children: ReactNode
}

export function Field({ label, hideLabel, hint, error, required, optional, disabled, aside, ...rest }: FieldProps) {
  const { isGroup, id: givenId, className, children } = rest
  const generatedId = useId()
  const id = givenId ?? generatedId
  const labelId = `${id}-label`
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const Caption = isGroup ? 'span' : 'label'
  return (
    <FieldControlContext
      value={{
        id,
        labelId,
        describedBy: [errorId, hintId].filter(Boolean).join(' ') || undefined,
        isInvalid: Boolean(error),
        isRequired: Boolean(required),
        isDisabled: Boolean(disabled),
      }}
    >
      <div className={cn('flex min-w-0 flex-col gap-1.5', className)} data-invalid={error ? '' : undefined}>
        <div className={cn('flex items-baseline justify-between gap-3', hideLabel && 'sr-only')}>
          <Caption
            id={labelId}
            htmlFor={isGroup ? undefined : id}
            className={cn('font-medium text-fg text-sm leading-5', aside && 'max-w-[70%] shrink-0')}
          >
            {label}
            {required && (
              <span aria-hidden className="ms-0.5 text-danger">
                *
              </span>
            )}
            {optional && <span className="ms-1.5 font-normal text-subtle">{optional}</span>}
          </Caption>
          {aside && <span className="min-w-0 text-subtle text-xs">{aside}</span>}
        </div>
        {children}
        {error && <FieldError id={errorId}>{error}</FieldError>}
        {hint && (
          <p id={hintId} className="text-muted text-xs leading-4">
            {hint}
          </p>
        )}
      </div>
    </FieldControlContext>
  )
}
