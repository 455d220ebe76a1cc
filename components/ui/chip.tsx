'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'

type ChipProps = { label: string; onRemove: () => void; disabled?: boolean | undefined }

export function Chip({ label, onRemove, disabled }: ChipProps) {
  const t = useTranslations('ui')
  return (
    <span className="inline-flex h-6 max-w-full items-center gap-0.5 rounded-sm bg-fg/7 ps-2 pe-0.5 text-fg text-xs pointer-coarse:h-8">
      <span dir="auto" className="truncate">
        {label}
      </span>
      <button
        type="button"
        disabled={disabled}
        onClick={onRemove}
        aria-label={t('remove', { name: label })}
        className="touch-target grid size-5 shrink-0 place-items-center rounded-xs text-subtle hover:bg-fg/8 hover:text-fg"
      >
        <X aria-hidden className="size-3" />
      </button>
    </span>
  )
}
