'use client'

import { Lock, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { type Editing, valueAt, withUsual } from './editing'

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
export function BrandField({ of: { choices, parent, set, issue }, path, children, disabled = false, ...rest }: Props) {
  const t = useTranslations('branding.inherited')
  const isLocked = parent?.lockedFields.includes(path) ?? false
  const isOwn = parent !== null && valueAt(choices, path) !== valueAt(parent.choices, path)
  const origin = () => {
    if (!parent) return null
    if (isLocked) {
      return (
        <span className="inline-flex items-center gap-1">
          <Lock aria-hidden className="size-3" /> {t('locked', { parent: parent.name })}
        </span>
      )
    }
    if (!isOwn) return t('from', { parent: parent.name })
    return (
      <button
        type="button"
        className="touch-target inline-flex items-center gap-1 rounded-sm text-link hover:underline"
        onClick={() => set(withUsual(choices, parent.choices, path))}
      >
        <RotateCcw aria-hidden className="size-3" /> {t('reset', { parent: parent.name })}
      </button>
    )
  }
  return (
    <Field {...rest} error={issue(path)} disabled={disabled || isLocked} aside={origin()}>
      <fieldset disabled={disabled || isLocked} className="contents">
        {children}
      </fieldset>
    </Field>
  )
}
