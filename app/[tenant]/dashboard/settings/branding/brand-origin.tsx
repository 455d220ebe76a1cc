'use client'

import { Lock, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type Editing, valueAt, withUsual } from './editing'

type Props = { of: Pick<Editing, 'choices' | 'parent' | 'set'>; path: string }

/** Where a sub-account's value comes from, and the way back to its parent's; nothing in a company of its own. */
export function BrandOrigin({ of: { choices, parent, set }, path }: Props) {
  const t = useTranslations('branding.inherited')
  if (!parent) return null
  if (parent.lockedFields.includes(path)) {
    return (
      <span className="flex items-center gap-1" title={t('locked', { parent: parent.name })}>
        <Lock aria-hidden className="size-3 shrink-0" />
        <span className="truncate">{t('locked', { parent: parent.name })}</span>
      </span>
    )
  }
  if (valueAt(choices, path) === valueAt(parent.choices, path)) {
    return (
      <span className="block truncate" title={t('from', { parent: parent.name })}>
        {t('from', { parent: parent.name })}
      </span>
    )
  }
  return (
    <button
      type="button"
      className="touch-target flex max-w-full items-center gap-1 rounded-sm text-link hover:underline"
      onClick={() => set(withUsual(choices, parent.choices, path))}
    >
      <RotateCcw aria-hidden className="size-3 shrink-0" />
      <span className="truncate">{t('reset', { parent: parent.name })}</span>
    </button>
  )
}
