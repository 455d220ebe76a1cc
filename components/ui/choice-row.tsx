'use client'

import { type ReactNode, useId } from 'react'
import { cn } from './cn'
import { FieldControlContext } from './field-control'

type ChoiceRowProps = {
  label: ReactNode
  description?: ReactNode
  /** `start` for checkboxes, `end` for the switches of a settings list. */
  controlAt?: 'start' | 'end'
  className?: string
  /** The checkbox, switch or radio; it gets the id that the label points to. */
  children: ReactNode
}

/** A checkbox, switch or radio with its words; the whole row can be pressed. */
export function ChoiceRow({ label, description, controlAt = 'start', className, children }: ChoiceRowProps) {
  const id = useId()
  const descriptionId = description ? `${id}-description` : undefined
  return (
    <FieldControlContext
      value={{
        id,
        labelId: `${id}-label`,
        describedBy: descriptionId,
        isInvalid: false,
        isRequired: false,
        isDisabled: false,
      }}
    >
      <div
        className={cn('flex items-start gap-3', controlAt === 'end' && 'flex-row-reverse justify-between', className)}
      >
        <span className="flex h-5 items-center">{children}</span>
        <div className="min-w-0 flex-1">
          <label id={`${id}-label`} htmlFor={id} className="block font-medium text-fg text-sm leading-5">
            {label}
          </label>
          {description && (
            <p id={descriptionId} className="mt-0.5 text-muted text-sm">
              {description}
            </p>
          )}
        </div>
      </div>
    </FieldControlContext>
  )
}
