'use client'

import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { BrandOrigin } from './brand-origin'
import type { Editing } from './editing'

type Props = {
  of: Editing
  /** `colors.primary` */
  path: string
  label: string
  hint?: ReactNode
  disabled?: boolean
  className?: string
  children: ReactNode
}

/** A field that says where its value comes from; in a sub-account it can go back to the parent's, or is the parent's alone. */
export function BrandField({ of, path, children, disabled = false, ...rest }: Props) {
  const isLocked = of.parent?.lockedFields.includes(path) ?? false
  return (
    <Field
      {...rest}
      error={of.issue(path)}
      disabled={disabled || isLocked}
      // The name is nobody else's.
      aside={of.parent && path !== 'companyName' && <BrandOrigin of={of} path={path} />}
    >
      <fieldset disabled={disabled || isLocked} className="contents">
        {children}
      </fieldset>
    </Field>
  )
}
